/// The parser's feature templates.
package enum ParserFeatures {
  /// The greatest number of features of a state or of an arc.
  package static let limit = 128

  @inline(__always)
  private static func small(_ value: Int) -> UInt64 { UInt64(truncatingIfNeeded: value &+ 1) }

  /// Writes the features that choose between shift, left and right.
  ///
  /// - Parameter words: the row of tokens from its first word on, padded on both sides
  ///   (see ``ParserToken/pad(_:count:)``).
  /// - Returns: the number of features.
  package static func writeTransition(
    _ state: ParserState,
    _ cells: UnsafePointer<StackCell>,
    _ words: UnsafePointer<ParserToken>,
    into features: UnsafeMutablePointer<UInt64>
  ) -> Int {
    let s0 = cells + Int(state.top)
    let s1 = cells + Int(s0[0].below)
    let s2 = cells + Int(s1[0].below)
    let b0 = cells + Int(state.front)
    let front = Int(b0[0].word)
    let top = Int(s0[0].word)
    let w0 = words + top
    let w1 = words + Int(s1[0].word)
    let w2 = words + Int(s2[0].word)
    let n0 = words + front
    let n1 = n0 + 1
    let n2 = n0 + 2
    let l0 = words + Int(s0[0].left1)
    let r0 = words + Int(s0[0].right1)
    let lb = words + Int(b0[0].left1)
    let l1 = words + Int(s1[0].left1)
    let r1 = words + Int(s1[0].right1)
    let distance = small(min(front - top, 8))
    let s0Left = small(min(Int(s0[0].leftCount), 3))
    let s0Right = small(min(Int(s0[0].rightCount), 3))
    let frontLeft = small(min(Int(b0[0].leftCount), 3))
    let t0 = w0[0].tag
    let t1 = w1[0].tag
    let t2 = w2[0].tag
    let u0 = n0[0].tag
    let u1 = n1[0].tag
    let u2 = n2[0].tag
    let a0 = w0[0].word
    let a1 = w1[0].word
    let c0 = n0[0].word
    let c1 = n1[0].word
    let leftLabel = small(Int(s0[0].leftLabel))
    let rightLabel = small(Int(s0[0].rightLabel))
    var count = 0
    @inline(__always) func put(_ feature: UInt64) {
      features[count] = feature
      count += 1
    }
    put(Feature.hash(1, 0))
    put(Feature.hash(2, a0, t0))
    put(Feature.hash(3, a0))
    put(Feature.hash(4, t0))
    put(Feature.hash(5, c0, u0))
    put(Feature.hash(6, c0))
    put(Feature.hash(7, u0))
    put(Feature.hash(8, c1, u1))
    put(Feature.hash(9, c1))
    put(Feature.hash(10, u1))
    put(Feature.hash(11, n2[0].word, u2))
    put(Feature.hash(12, u2))
    put(Feature.hash(13, a1, t1))
    put(Feature.hash(14, t1))
    put(Feature.hash(15, a1))
    put(Feature.hash(16, w2[0].word, t2))
    put(Feature.hash(17, a0, t0, c0, u0))
    put(Feature.hash(18, a0, t0, c0))
    put(Feature.hash(19, a0, c0, u0))
    put(Feature.hash(20, a0, t0, u0))
    put(Feature.hash(21, t0, c0, u0))
    put(Feature.hash(22, a0, c0))
    put(Feature.hash(23, t0, u0))
    put(Feature.hash(24, u0, u1))
    put(Feature.hash(25, a1, t1, a0, t0))
    put(Feature.hash(26, a1, a0))
    put(Feature.hash(27, t1, t0))
    put(Feature.hash(28, a1, t0))
    put(Feature.hash(29, t1, a0))
    put(Feature.hash(30, t1, a0, t0))
    put(Feature.hash(31, u0, u1, u2))
    put(Feature.hash(32, t0, u0, u1))
    put(Feature.hash(33, t1, t0, u0))
    put(Feature.hash(34, t2, t1, t0))
    put(Feature.hash(35, t0, l0[0].tag, u0))
    put(Feature.hash(36, t0, r0[0].tag, u0))
    put(Feature.hash(37, t0, u0, lb[0].tag))
    put(Feature.hash(38, t1, t0, l0[0].tag))
    put(Feature.hash(39, t1, t0, r0[0].tag))
    put(Feature.hash(40, t1, r1[0].tag, t0))
    put(Feature.hash(41, t1, l1[0].tag, t0))
    put(Feature.hash(42, a0, distance))
    put(Feature.hash(43, t0, distance))
    put(Feature.hash(44, c0, distance))
    put(Feature.hash(45, u0, distance))
    put(Feature.hash(46, t0, u0, distance))
    put(Feature.hash(47, a0, s0Right))
    put(Feature.hash(48, t0, s0Right, s0Left))
    put(Feature.hash(49, a0, s0Left))
    put(Feature.hash(50, c0, frontLeft))
    put(Feature.hash(51, u0, frontLeft))
    put(Feature.hash(52, l0[0].word, l0[0].tag))
    put(Feature.hash(53, leftLabel, t0))
    put(Feature.hash(54, r0[0].word, r0[0].tag))
    put(Feature.hash(55, rightLabel, t0))
    put(Feature.hash(56, lb[0].word, lb[0].tag))
    put(Feature.hash(57, small(Int(b0[0].leftLabel)), u0))
    put(Feature.hash(58, t0, l0[0].tag, words[Int(s0[0].left2)].tag))
    put(Feature.hash(59, t0, r0[0].tag, words[Int(s0[0].right2)].tag))
    put(Feature.hash(60, u0, lb[0].tag, words[Int(b0[0].left2)].tag))
    put(Feature.hash(61, t0, leftLabel, rightLabel))
    put(Feature.hash(62, a0, rightLabel))
    put(Feature.hash(63, a1, small(Int(s1[0].rightLabel))))
    put(Feature.hash(64, a0, u0, u1))
    put(Feature.hash(65, t1, t0, u0, u1))
    put(Feature.hash(66, t2, t1, t0, u0))
    put(Feature.hash(67, r0[0].word, a0, u0))
    put(Feature.hash(68, t0, leftLabel, rightLabel, u0))
    put(Feature.hash(69, w0[0].suffix))
    put(Feature.hash(70, n0[0].suffix))
    put(Feature.hash(71, w0[0].suffix, u0))
    put(Feature.hash(72, t0, n0[0].suffix))
    put(Feature.hash(73, w0[0].suffix, n0[0].suffix))
    put(Feature.hash(74, w0[0].shape, n0[0].shape))
    put(Feature.hash(75, w1[0].suffix, t0, u0))
    put(Feature.hash(76, c0, c1))
    put(Feature.hash(77, t0, c0, c1))
    put(Feature.hash(78, a0, a1, c0))
    put(Feature.hash(79, n0[3].tag, u2, u1))
    put(Feature.hash(80, words[front - 1].tag, u0, t0))
    put(Feature.hash(81, words[top + 1].tag, t0, u0))
    put(Feature.hash(82, t0, s0[0].leftLabels))
    put(Feature.hash(83, t0, s0[0].rightLabels))
    put(Feature.hash(84, u0, b0[0].leftLabels))
    put(Feature.hash(85, t1, s1[0].rightLabels, t0))
    put(Feature.hash(86, a0, s0[0].rightLabels))
    put(Feature.hash(87, w0[0].wordClass, n0[0].wordClass))
    put(Feature.hash(88, w0[0].wordClass, u0))
    put(Feature.hash(89, t0, n0[0].wordClass))
    put(Feature.hash(90, w1[0].wordClass, w0[0].wordClass))
    put(Feature.hash(91, w1[0].wordClass, t0, u0))
    put(Feature.hash(92, w1[0].wordClass, w0[0].wordClass, n0[0].wordClass))
    put(Feature.hash(93, a1, c0))
    put(Feature.hash(94, t1, u0, t0, rightLabel))
    put(Feature.hash(95, a1, a0, l0[0].word))
    return count
  }

  /// Writes the features that choose the label of an arc.
  ///
  /// - Parameters:
  ///   - head: the head's cell before the arc is made.
  ///   - dependent: the dependent's cell, all of whose dependents are found.
  ///   - words: as for ``writeTransition(_:_:_:into:)``.
  /// - Returns: the number of features.
  package static func writeLabel(
    head: UnsafePointer<StackCell>,
    dependent: UnsafePointer<StackCell>,
    next: Int,
    _ words: UnsafePointer<ParserToken>,
    into features: UnsafeMutablePointer<UInt64>
  ) -> Int {
    let headWord = Int(head[0].word)
    let dependentWord = Int(dependent[0].word)
    let h = words + headWord
    let d = words + dependentWord
    let isLeft = dependentWord < headWord
    let side: UInt64 = isLeft ? 1 : 2
    let l = words + Int(dependent[0].left1)
    let r = words + Int(dependent[0].right1)
    let gap = abs(headWord - dependentWord)
    let distance = small(gap < 5 ? gap : gap < 10 ? 5 : 6) | side << 8
    let labels = isLeft ? head[0].leftLabels : head[0].rightLabels
    let lastLabel = small(Int(isLeft ? head[0].leftLabel : head[0].rightLabel)) | side << 8
    let own = dependent[0].leftLabels | dependent[0].rightLabels
    let a = h[0].word
    let t = h[0].tag
    let c = d[0].word
    let u = d[0].tag
    let n = words + next
    var count = 0
    @inline(__always) func put(_ feature: UInt64) {
      features[count] = feature
      count += 1
    }
    put(Feature.hash(101, side))
    put(Feature.hash(102, a, side))
    put(Feature.hash(103, t, side))
    put(Feature.hash(104, c, side))
    put(Feature.hash(105, u, side))
    put(Feature.hash(106, a, c))
    put(Feature.hash(107, a, u, side))
    put(Feature.hash(108, t, c, side))
    put(Feature.hash(109, t, u, side))
    put(Feature.hash(110, t, u, distance))
    put(Feature.hash(111, u, l[0].word, side))
    put(Feature.hash(112, t, u, l[0].word))
    put(Feature.hash(113, a, l[0].word, side))
    put(Feature.hash(114, c, l[0].word))
    put(Feature.hash(115, t, u, l[0].tag, r[0].tag))
    put(Feature.hash(116, u, r[0].word, side))
    put(Feature.hash(117, t, labels, side))
    put(Feature.hash(118, t, u, labels))
    put(Feature.hash(119, a, u, labels))
    put(Feature.hash(120, u, lastLabel))
    put(Feature.hash(121, t, u, lastLabel))
    put(Feature.hash(122, u, own, side))
    put(Feature.hash(123, t, u, own))
    put(Feature.hash(124, d[0].suffix, t, side))
    put(Feature.hash(125, h[0].suffix, u, side))
    put(Feature.hash(126, d[0].suffix, h[0].suffix, side))
    put(Feature.hash(127, d[-1].tag, u, side))
    put(Feature.hash(128, d[1].tag, u, side))
    put(Feature.hash(129, d[-1].tag, u, d[1].tag, t))
    put(Feature.hash(130, h[-1].tag, t, u, side))
    put(Feature.hash(131, h[1].tag, t, u, side))
    put(Feature.hash(132, d[-1].word, u, side))
    put(Feature.hash(133, d[1].word, u, side))
    put(Feature.hash(134, d[0].wordClass, h[0].wordClass, side))
    put(Feature.hash(135, d[0].wordClass, t, side))
    put(Feature.hash(136, h[0].wordClass, u, l[0].word, side))
    put(Feature.hash(137, d[0].shape, h[0].shape, u, t))
    put(Feature.hash(138, n[0].tag, u, t, side))
    put(Feature.hash(139, d[0].wordClass, l[0].word, t))
    put(Feature.hash(140, u, t, head[0].leftLabels, side))
    put(Feature.hash(141, a, c, l[0].word))
    put(Feature.hash(142, c, u, t, distance))
    return count
  }
}
