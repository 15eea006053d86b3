using System.Collections.Immutable;
using Monitor.Rules.Briefings.Documents;
using Monitor.Worker.Notifications;
using Monitor.Worker.Notifications.Templates;

namespace Monitor.Worker.Briefings;

/// <summary>What the template of the briefing can say.</summary>
/// <param name="Service">The service.</param>
/// <param name="Title">The head of the document.</param>
/// <param name="Colours">The colours of the grades.</param>
/// <param name="Body">All that stands below the head.</param>
/// <param name="Audit">审计校验码: the end of the audit log as the snapshot's evaluation left it; empty for one from before there was a chain.</param>
internal sealed record BriefingModel(ServiceLabel Service, TitleBlock Title, ImmutableArray<GradeColour> Colours, Markup Body, string Audit);
