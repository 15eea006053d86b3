using System.Text;
using Monitor.Rules.Duty;
using Monitor.Rules.Regions;
using Monitor.Testing;
using Monitor.Worker.Cases.Doors;
using Monitor.Worker.ConfigFiles.Documents.People;
using Monitor.Worker.Duty;

namespace Monitor.Worker.Tests.Duty;

public sealed class DutyCalendarTests
{
    private static readonly PersonDocument Officer = new() { Id = "zhang", Name = "张三；李四, 王五\\赵六（值班室电话保持畅通，离岗须报告带班领导）", Role = PersonRole.DutyOfficer, Region = "370000" };

    private static readonly DutyShift Shift = new()
    {
        Region = "370000",
        Slot = new(new(2026, 11, 23), "night"),
        Name = "夜班",
        From = new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero),
        Until = new(2026, 11, 24, 0, 30, 0, TimeSpan.Zero),
        Officers = ["zhang"],
    };

    [Fact]
    public void Lines_are_folded_at_75_octets_and_end_as_the_standard_asks()
    {
        var text = Written(Shift);

        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.Contains("\r\n ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_reads_back_as_it_was()
    {
        var calendar = Ical.Net.Calendar.Load(Written(Shift))!;

        var read = Assert.Single(calendar.Events);
        Assert.Equal("370000-20261123-night-20261123T0930Z@duty.monitor", read.Uid);
        Assert.Equal("山东省值班：夜班", read.Summary);
        Assert.Equal($"值班员{Officer.Name}", read.Description);
        Assert.Equal(Shift.From.UtcDateTime, read.Start!.AsUtc);
        Assert.Equal(Shift.Until.UtcDateTime, read.End!.AsUtc);
    }

    [Fact]
    public void Empty_shifts_are_no_events_and_other_people_keep_the_id()
    {
        Assert.Empty(Ical.Net.Calendar.Load(Written(Shift with { Officers = [] }))!.Events);
        Assert.Equal(UidOf(Written(Shift)), UidOf(Written(Shift with { Officers = ["li"] })));
    }

    private static string UidOf(string text) => text.Split("\r\n").Single(line => line.StartsWith("UID:", StringComparison.Ordinal));

    private static string Written(DutyShift shift)
    {
        var regions = RegionTree.Create([new("370000", "山东省", AdministrativeLevel.Province, null)]);
        var wording = new DutyWording(regions, SampleProvince.Rules.TimeZone, new Officials([Officer]));
        return new DutyCalendar(wording).Write("山东省值班表", [shift], new(2026, 11, 23, 0, 0, 0, TimeSpan.Zero));
    }
}
