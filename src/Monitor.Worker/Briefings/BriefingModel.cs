using System.Collections.Immutable;
using Monitor.Rules.Briefings;
using Monitor.Worker.Notifications;

namespace Monitor.Worker.Briefings;

/// <summary>What the template of the briefing can say.</summary>
internal sealed record BriefingModel(ServiceLabel Service, WeeklyBriefing Briefing, ImmutableArray<GradeColour> Colours);
