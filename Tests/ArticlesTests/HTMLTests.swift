import Ontology
import Testing

@testable import Articles

struct HTMLTests {
  let page = """
    <!DOCTYPE html><html lang="en-GB"><head><title>Leaders meet in Almaty | The Daily</title>
    <meta property="og:site_name" content="The Daily">
    <meta property="article:published_time" content="2022-01-11T08:00:00Z">
    <link rel="canonical" href="https://daily.example/a">
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"Leaders meet in Almaty",
    "license":"https://creativecommons.org/licenses/by/4.0/"}</script>
    <script>var a = "<p>no</p>";</script></head><body>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
    <div class="cookie-banner"><p>We use cookies, as everybody does, to follow you around, always.</p></div>
    <div id="wrap"><article><h1>Leaders meet in Almaty</h1>
    <p class="lead">The president of Kazakhstan met the foreign minister of China in Almaty on Monday&nbsp;&mdash; their first meeting.</p>
    <div class="share-buttons"><p>Share this story with all of your friends, on every network, today.</p></div>
    <p>They spoke about trade, security and <a href="/b">borders</a>, a spokesman said, and signed two agreements.<br>They will meet again.</p>
    <figure><img src="a.png"><figcaption>Two men, one of them tall, are shaking hands in a hall.</figcaption></figure>
    <ul class="related-links"><li><a href="/x">Another story that nobody reads, about things</a></li></ul>
    <p>“We are friends,” the minister said.</p></article>
    <aside><p>Most read: ten things, of which one is false, that you did not know about Almaty.</p></aside></div>
    <footer><p>Copyright The Daily, all rights reserved, in all countries of the world.</p></footer></body></html>
    """

  @Test func `the body of a page is found and all around it dropped`() throws {
    let article = try #require(read(page, as: "a.html").articles.first)
    #expect(
      article.text == """
        Leaders meet in Almaty

        The president of Kazakhstan met the foreign minister of China in Almaty on Monday — their first meeting.

        They spoke about trade, security and borders, a spokesman said, and signed two agreements.

        They will meet again.

        “We are friends,” the minister said.
        """
    )
    #expect(skipped(article) == ["Leaders meet in Almaty"])
  }

  @Test func `a page's metadata is read`() throws {
    let article = try #require(read(page, as: "a.html").articles.first)
    #expect(article.title == "Leaders meet in Almaty")
    #expect(article.published == PartialDate("2022-01-11"))
    #expect(article.publisher == "The Daily")
    #expect(article.url == "https://daily.example/a")
    #expect(article.license == "https://creativecommons.org/licenses/by/4.0/")
    #expect(article.language == "en-GB")
  }

  @Test(arguments: [
    #"<time datetime="2021-03-02T01:00">yesterday</time>"#,
    #"<span itemprop="datePublished" content="2021-03-02"></span>"#,
    #"<meta name="pubdate" content="2 March 2021">"#,
    #"<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":["NewsArticle"],"datePublished":"2021-03-02"}]}</script>"#,
  ])
  func `the date is found where pages put it`(element: String) {
    let html =
      "<html><head><title>T</title></head><body>\(element)<p>Anna met Bruno in Oslo, and they spoke for "
      + "an hour about the weather, the sea and the price of fish.</p></body></html>"
    #expect(read(html, as: "a.html").articles.first?.published == PartialDate("2021-03-02"))
  }

  @Test func `a page in Latin-1 is read by what it declares`() {
    var bytes = Array(
      "<html><head><meta charset=\"iso-8859-1\"><title>T</title></head><body><p>The caf".utf8
    )
    bytes +=
      [0xE9]
      + Array(
        " owner met the mayor of the city, who was late, and they agreed on a price.</p></body></html>"
          .utf8
      )
    #expect(read(bytes, as: "a.html").articles.first?.text.hasPrefix("The café owner") == true)
  }

  @Test func `a page without running text is a problem`() {
    let (articles, problems) = read("<html><body><nav><p>x</p></nav></body></html>", as: "a.html")
    #expect(articles.isEmpty)
    #expect(problems.map(\.message) == ["no text in this article"])
  }

  @Test func `broken markup and deep nesting do no harm`() {
    let deep = "<html><body>" + String(repeating: "<div>", count: 3000) + "<p>text</p>"
    _ = read(deep, as: "a.html")
    for end in stride(from: 1, to: page.utf8.count, by: 17) {
      _ = read(Array(page.utf8.prefix(end)), as: "a.html")
    }
  }
}
