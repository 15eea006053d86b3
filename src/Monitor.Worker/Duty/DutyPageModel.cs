using System.Collections.Immutable;
using Monitor.Worker.Notifications;

namespace Monitor.Worker.Duty;

/// <summary>What the template of the page of duty can say.</summary>
/// <param name="Service">The service.</param>
/// <param name="Warnings">Gaps ahead.</param>
/// <param name="Rows">The regions with a roster.</param>
/// <param name="Moment">Now.</param>
internal sealed record DutyPageModel(ServiceLabel Service, ImmutableArray<string> Warnings, ImmutableArray<DutyPageRow> Rows, string Moment);
