using System.Collections.Immutable;
using Monitor.Rules.Briefings;
using Monitor.Worker.Cases;
using Monitor.Worker.DataQuality;
using Monitor.Worker.Notifications;

namespace Monitor.Worker.Briefings;

/// <summary>What the template of the briefing can say.</summary>
/// <param name="Service">The service.</param>
/// <param name="Briefing">What it says.</param>
/// <param name="Colours">The colours of the grades.</param>
/// <param name="Disposal">处置情况.</param>
/// <param name="Quality">How the data of each source came in.</param>
/// <param name="Audit">审计校验码: the end of the audit log as the snapshot's evaluation left it; empty for one from before there was a chain.</param>
internal sealed record BriefingModel(ServiceLabel Service, WeeklyBriefing Briefing, ImmutableArray<GradeColour> Colours, DisposalSection Disposal, QualitySection Quality, string Audit);
