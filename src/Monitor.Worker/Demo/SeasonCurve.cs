using System.Collections.Immutable;

namespace Monitor.Worker.Demo;

/// <summary>A factor over days, straight between the points given and flat outside them.</summary>
internal sealed class SeasonCurve(params ImmutableArray<(int Day, double Factor)> points)
{
    public double At(int day)
    {
        if (day <= points[0].Day)
        {
            return points[0].Factor;
        }

        for (var next = 1; next < points.Length; next++)
        {
            var (left, right) = (points[next - 1], points[next]);
            if (day <= right.Day)
            {
                return left.Factor + ((right.Factor - left.Factor) * (day - left.Day) / (right.Day - left.Day));
            }
        }

        return points[^1].Factor;
    }
}
