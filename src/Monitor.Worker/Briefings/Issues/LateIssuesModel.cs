using System.Collections.Immutable;
using Monitor.Worker.Notifications;

namespace Monitor.Worker.Briefings.Issues;

/// <summary>What the templates of a mail about briefings that nobody approved in time can say.</summary>
/// <param name="Service">The service.</param>
/// <param name="Recipient">The name of the one who is reminded.</param>
/// <param name="Headline">Which briefing, or how many.</param>
/// <param name="Lines">A line a briefing: name, number, when it was due.</param>
/// <param name="Moment">When it was written.</param>
internal sealed record LateIssuesModel(ServiceLabel Service, string Recipient, string Headline, ImmutableArray<string> Lines, string Moment);
