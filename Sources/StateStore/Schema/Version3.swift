/// The float of the work before go-live, and how long the forecast stays valid.
enum Version3 {
  static let statements = [
    "ALTER TABLE project ADD COLUMN float {{INT}}",
    "ALTER TABLE project ADD COLUMN drift TEXT NOT NULL DEFAULT ''",
  ]
}
