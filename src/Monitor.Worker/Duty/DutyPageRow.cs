using System.Collections.Immutable;

namespace Monitor.Worker.Duty;

/// <summary>A region's duty now.</summary>
/// <param name="Code">The region's code.</param>
/// <param name="Region">Its name.</param>
/// <param name="Shift">The shift with its times.</param>
/// <param name="Crew">Who is on duty.</param>
/// <param name="State">What is to be known of the hand-over; empty where nothing is.</param>
/// <param name="IsEmpty">Whether nobody is on duty.</param>
/// <param name="Next">The next shifts, a line each.</param>
internal sealed record DutyPageRow(string Code, string Region, string Shift, string Crew, string State, bool IsEmpty, ImmutableArray<string> Next);
