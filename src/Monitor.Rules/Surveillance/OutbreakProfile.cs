using System.Runtime.Intrinsics;

namespace Monitor.Rules.Surveillance;

/// <summary>One way an outbreak may go, in four sizes.</summary>
/// <param name="Chance">The chance of each size that it begins in a given period.</param>
/// <param name="Steps">Its excess in each of its periods, as the place of the smallest size in <see cref="OutbreakProfiles.Sizes"/>; the other three follow it there.</param>
/// <param name="IsRamp">Whether it climbs over months, not a spike.</param>
internal readonly record struct OutbreakProfile(Vector256<double> Chance, int[] Steps, bool IsRamp);
