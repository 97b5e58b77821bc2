/// Whether what a statement says holds.
public enum Status: String, Sendable, CaseIterable, Codable {
  /// It holds or happened.
  case actual
  /// It held once and no longer does.
  case past
  /// It is announced or in the future.
  case planned
  /// It is alleged, proposed or conditional.
  case possible
  /// It is stated not to hold.
  case denied
}
