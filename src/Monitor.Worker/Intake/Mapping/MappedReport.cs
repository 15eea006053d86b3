using Monitor.Rules.Notifications;
using Monitor.Rules.Panels;

namespace Monitor.Worker.Intake.Mapping;

/// <summary>A layoff report with what belongs to its filing and not to its judgement.</summary>
/// <param name="Report">What the rules see.</param>
/// <param name="CreditCode">The enterprise's code; null where none was given or it was wrong.</param>
/// <param name="Contact">Whom to call; stored apart and never in a message.</param>
/// <param name="ContactName">联系人: whom to ask for; stored apart and never in a message.</param>
internal sealed record MappedReport(LayoffReport Report, SocialCreditCode? CreditCode, MobileNumber? Contact, string? ContactName = null);
