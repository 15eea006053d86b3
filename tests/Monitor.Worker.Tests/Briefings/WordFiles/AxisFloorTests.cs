using Monitor.Worker.Briefings.WordFiles.Charts;

namespace Monitor.Worker.Tests.Briefings.WordFiles;

public sealed class AxisFloorTests
{
    [Theory]
    [InlineData(new[] { 8600d, 12500d }, 8000d)]
    [InlineData(new[] { 5.1d, 5.3d }, 5d)]
    [InlineData(new[] { 100d, 100d }, 99d)]
    public void Values_far_above_zero_begin_at_a_round_figure_below_them(double[] values, double floor) =>
        Assert.Equal((decimal)floor, AxisFloor.Of(values.Select(value => (decimal)value)));

    [Theory]
    [InlineData(new double[0])]
    [InlineData(new[] { 0d, 5d })]
    [InlineData(new[] { -3d, 5d })]
    [InlineData(new[] { 2d, 5d })]
    public void Other_values_leave_the_choice_to_the_program(double[] values) => Assert.Null(AxisFloor.Of(values.Select(value => (decimal)value)));
}
