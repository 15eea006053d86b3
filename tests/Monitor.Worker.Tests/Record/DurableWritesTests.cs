using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Record;

public sealed class DurableWritesTests
{
    [Theory]
    [InlineData("2:before", "1 kill 2 3 ")]
    [InlineData("2:after", "1 2 kill 3 ")]
    public void The_process_is_killed_beside_the_write_that_was_named(string crashAt, string expected)
    {
        var seen = "";
        using var writes = new DurableWrites(CrashPoint.Parse(crashAt), null, () => seen += "kill ");

        foreach (var write in new[] { "1 ", "2 ", "3 " })
        {
            writes.Around(() => seen += write);
        }

        Assert.Equal(expected, seen);
        Assert.Equal(3, writes.Count);
    }

    [Fact]
    public void It_stands_still_before_and_after_every_write_when_asked_to()
    {
        var seen = "";
        using var writes = new DurableWrites(null, null, () => { }, () => seen += "stop ");

        writes.Around(() => seen += "1 ");
        writes.Around(() => seen += "2 ");

        Assert.Equal("stop 1 stop stop 2 stop ", seen);
    }

    [Fact]
    public async Task A_write_that_takes_time_is_counted_too()
    {
        var seen = "";
        using var writes = new DurableWrites(new CrashPoint(1, CrashSide.After), null, () => seen += "kill");

        var result = await writes.AroundAsync(async () =>
        {
            await Task.Yield();
            seen += "sent ";
            return 7;
        });

        Assert.Equal((7, "sent kill"), (result, seen));
    }

    [Fact]
    public void The_number_of_writes_is_left_in_a_file()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("monitor-writes-").FullName, "count");
        using (var writes = new DurableWrites(null, path, () => { }))
        {
            writes.Around(() => { });
            writes.Around(() => { });
        }

        Assert.Equal("2", File.ReadAllText(path));
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    [Fact]
    public void A_crash_point_is_a_number_and_a_side()
    {
        Assert.Equal(new CrashPoint(12, CrashSide.Before), CrashPoint.Parse("12:before"));
        Assert.Equal(new CrashPoint(1, CrashSide.After), CrashPoint.Parse("1:after"));
    }

    [Theory]
    [InlineData("12")]
    [InlineData("0:before")]
    [InlineData("-1:after")]
    [InlineData("1:during")]
    [InlineData("1:before:2")]
    public void Any_other_crash_point_is_refused(string text) => Assert.Throws<FormatException>(() => CrashPoint.Parse(text));
}
