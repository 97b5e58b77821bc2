/// Where what stood apart on a page was run together with the sentences: the credit of a
/// picture, the link to another article, a headline in capitals.
extension SentenceSplitter {
  /// Whether the layout, not the punctuation, parts a token from the one before.
  ///
  /// - Complexity: O(1), but for the words since the sentence began.
  func breaksLayout(_ index: Int) -> Bool {
    let next = tokens[index]
    if next.gap == .none { return endsShouting(index) }
    guard next.gap == .space, next.kind.isLetters || next.kind == .quote, index > start else {
      return false
    }
    return isLink(index) || linkEnd(start) == index || endsCredit(index) || endsLinkedTitle(index)
  }

  /// Whether words in capitals end before a capitalised word that lacks its space: "TALKS FAIL
  /// IN OSLOThe minister".
  private func endsShouting(_ index: Int) -> Bool {
    guard tokens[index].kind == .title, index > start + 2,
      tokens[index - 1].kind == .upper, tokens[index - 1].end - tokens[index - 1].start > 3
    else { return false }
    return tokens[index - 2].kind == .upper && tokens[index - 1].gap == .space
  }

  // MARK: Links

  /// Whether "Related article" or the like starts at a token.
  private func isLink(_ index: Int) -> Bool { linkEnd(index) != nil }

  /// The token after "Related article", "Related live-story" and the like; nil for none.
  private func linkEnd(_ index: Int) -> Int? {
    guard index + 1 < paragraphEnd, isWord(index, in: LayoutWords.related),
      tokens[index].kind == .title, isWord(index + 1, in: LayoutWords.linked)
    else { return nil }
    var end = index + 2
    if end + 1 < paragraphEnd, tokens[end].kind == .hyphen { end += 2 }
    return end < paragraphEnd ? end : nil
  }

  /// Whether the title of a linked article ends before a token: a quotation or a word with
  /// which sentences start.
  private func endsLinkedTitle(_ index: Int) -> Bool {
    guard start > paragraphStart, index > start + 3, isBehindLink() else { return false }
    let (next, last) = (tokens[index], tokens[index - 1])
    guard last.kind.isWord, last.end - last.start > 1 else { return false }
    if next.kind == .quote {
      return index + 1 < paragraphEnd && tokens[index + 1].gap == .none
        && tokens[index + 1].kind == .title
    }
    return next.kind == .title
      && (isWord(index, in: LayoutWords.openings)
        || next.end - next.start == 9
          && LayoutWords.meanwhile.contains(bytes, next.start, next.end - 1))
  }

  /// Whether "Related article" ends right before the sentence.
  private func isBehindLink() -> Bool {
    for first in [start - 2, start - 4] where first >= paragraphStart {
      if linkEnd(first) == start { return true }
    }
    return false
  }

  // MARK: Credits

  /// Whether the credit of a picture ends before a token: "Ann Holt/AFP/Getty Images".
  private func endsCredit(_ index: Int) -> Bool {
    guard tokens[index].kind.isLetters, tokens[index].kind != .lower else { return false }
    var last = index - 1
    if isWord(last, in: LayoutWords.images) {
      if isWord(index, in: LayoutWords.images) { return false }
      last -= 1
    } else if isWord(index, in: LayoutWords.images) {
      return false
    }
    guard last > start + 1, isWord(last, in: LayoutWords.agencies), tokens[last].gap == .none,
      tokens[last - 1].kind == .slash, tokens[last - 1].gap == .none
    else { return false }
    return tokens[last - 2].kind.isLetters && tokens[last - 2].kind != .lower
  }

  private func isWord(_ index: Int, in table: WordTable) -> Bool {
    index >= 0 && table.contains(bytes, tokens[index].start, tokens[index].end)
  }
}

/// Words by which the parts of a page are told.
enum LayoutWords {
  static let related = WordTable("related")
  static let linked = WordTable("article articles video videos live gallery story stories podcast")
  static let agencies = WordTable(
    """
    ap afp reuters getty epa anadolu cnn bbc pa tass sipa zuma xinhua alamy nurphoto upi ansa dpa \
    kyodo file handout polaris redux contour imago belga efe lusa
    """
  )
  static let images = WordTable("images")
  /// The first letters of "meanwhile", as many as a table takes.
  static let meanwhile = WordTable("meanwhil")
  static let openings = WordTable(
    """
    the a an he she it they we in on at but and this that these those if as after before when while \
    there his her its their some most many several despite during earlier last \
    since although though however with for from under one both another more villager
    """
  )
}
