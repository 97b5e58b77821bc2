import Ontology
import Testing

@Suite struct PartialDateTests {
  @Test(arguments: ["2022", "2022-01", "2022-01-10", "--01-10", "--01", "2020-02-29", "0001-01-01"])
  func `an ISO date is written as it was read`(text: String) {
    #expect(PartialDate(text)?.description == text)
  }

  @Test(arguments: [
    "", "22", "2022-13", "2022-02-30", "2021-02-29", "2022-1-1", "2022-01-10-3", "Jan", "--", "-01",
    "2022-00", "2022-01-00", "20220110", "２０２２",
  ])
  func `a text that names no day is refused`(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test func `a day needs its month`() {
    #expect(PartialDate(year: 2022, day: 3) == nil)
    #expect(PartialDate() == nil)
  }

  @Test func `weekdays are right on known days`() throws {
    #expect(try #require(PartialDate("2022-01-10")).weekday == 1)
    #expect(try #require(PartialDate("1970-01-01")).weekday == 4)
    #expect(try #require(PartialDate("2000-02-29")).weekday == 2)
    #expect(try #require(PartialDate("1969-12-28")).weekday == 7)
    #expect(try #require(PartialDate("2022-01")).weekday == nil)
  }

  @Test func `day numbers and dates are inverse over eight hundred years`() {
    for number in stride(from: -200_000, through: 100_000, by: 37) {
      let date = PartialDate(dayNumber: number)
      #expect(date.adding(days: 1) == PartialDate(dayNumber: number + 1))
      #expect(date.dayRange == number...number)
    }
  }

  @Test func `adding days crosses months and leap years`() throws {
    #expect(try #require(PartialDate("2020-02-28")).adding(days: 2)?.description == "2020-03-01")
    #expect(try #require(PartialDate("2021-01-01")).adding(days: -1)?.description == "2020-12-31")
    #expect(try #require(PartialDate("2021-01-15")).adding(months: -1)?.description == "2020-12")
  }

  @Test func `a month covers its days and no others`() throws {
    let month = try #require(PartialDate("2022-01"))
    #expect(month.covers(try #require(PartialDate("2022-01-10"))))
    #expect(!month.covers(try #require(PartialDate("2022-02-10"))))
    #expect(!month.covers(try #require(PartialDate("2022"))))
    #expect(month.agrees(with: try #require(PartialDate("2022"))))
    #expect(month.agrees(with: try #require(PartialDate("--01-10"))))
    #expect(month.dayRange.map(\.count) == 31)
  }

  @Test func `dates are ordered in time`() {
    let texts = ["--01-10", "2019", "2019-05", "2019-05-01", "2019-12-31", "2022"]
    let dates = texts.compactMap(PartialDate.init)
    #expect(dates.count == texts.count)
    #expect(dates.reversed().sorted().map(\.description) == texts)
  }
}
