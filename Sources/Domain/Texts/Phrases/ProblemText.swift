/// The form with which the customer reports a problem.
package enum ProblemText: String, Phrase {
  case tellUs = "Tell us what is wrong"
  case fewWords = "In a few words"
  case whatIsIt = "What is it?"
  case whoAffected = "Who is affected?"
  case more = "More about it"
  case moreHint = "who, where, since when; as much as you like"
  case broken = "Something does not work"
  case adoption = "People do not use it"
  case training = "Training is missing"
  case emergency = "Emergency calls go wrong"
  case some = "One or a few"
  case many = "Many people"
  case all = "Nobody can call"

  package static let area = "problem"
  package static let about = "the form with which the customer reports a problem"
}
