import Ontology
import Testing

@testable import Articles

struct PublicationDateTests {
  @Test(arguments: [
    ("2019-01-04", "2019-01-04"), ("2019-01-04T10:20:00+02:00", "2019-01-04"),
    ("2019-01-04 10:20", "2019-01-04"), ("20190104", "2019-01-04"), ("2019/1/4", "2019-01-04"),
    ("2019", "2019"), ("2019-01", "2019-01"), ("January 4, 2019", "2019-01-04"),
    ("Friday, January 4, 2019", "2019-01-04"), ("Jan. 4, 2019", "2019-01-04"),
    ("4 January 2019", "2019-01-04"), ("4th of January 2019", "2019-01-04"),
    ("Fri, 04 Jan 2019 10:00:00 GMT", "2019-01-04"), ("Sept 5, 2019", "2019-09-05"),
    ("January 2019", "2019-01"), ("January 4", "--01-04"),
    ("Friday, January 4, 2019\u{A0}", "2019-01-04"), ("January 4, 2019 at 5:30 pm", "2019-01-04"),
  ])
  func `dates are read as pages write them`(text: String, expected: String) {
    #expect(PublicationDate.date(text)?.description == expected)
  }

  @Test(arguments: [
    "", "May", "March on Rome", "2019-13-01", "February 30, 2019", "Monday", "12",
    "January 4 was cold",
    "In 2019",
  ])
  func `what is no date gives none`(text: String) {
    #expect(PublicationDate.date(text) == nil)
  }

  @Test func `an agency's opening line dates the article`() {
    let found = PublicationDate.dateline("ALMATY, Jan. 10 (Reuters) - The president spoke.")
    #expect(found?.date.description == "--01-10")
    #expect(found?.isWhole == false)
    #expect(PublicationDate.dateline("Updated: 4 January 2019")?.date.description == "2019-01-04")
    #expect(PublicationDate.dateline("On Jan. 10, 2019 he left.") == nil)
  }
}
