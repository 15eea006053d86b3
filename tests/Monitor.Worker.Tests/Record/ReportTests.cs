using Monitor.Rules.Panels;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Record;

public sealed class ReportTests
{
    internal static readonly ReportRow Report = new()
    {
        Source = "layoff_http",
        Number = "R-1",
        Region = "370112",
        Enterprise = "示例造船厂",
        EnterpriseKey = "示例造船厂",
        Kind = LayoffKind.Closure,
        People = 320,
        Headcount = 900,
        NoticeDate = new DateOnly(2026, 11, 20),
        Industry = "制造业",
        Reason = "订单减少",
        Line = 1,
        Receipt = "HZ-20261123-000001",
        Contact = new ReportContact(null, "13900000001"),
    };

    [Fact]
    public async Task A_report_comes_back_whole_without_its_contact()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();

        await AddAsync(temporary, Report);

        var read = Assert.Single(temporary.Record.ReadReports(0));
        var now = new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal(new RecordedReport(1, 1, now, now, Report with { KnownAt = now, Contact = null }), read);
        Assert.Equal("13900000001", temporary.Scalar("SELECT contact_mobile FROM report_contacts WHERE report_id = 1"));
    }

    [Fact]
    public async Task What_a_report_says_further_comes_back_batch_by_batch_and_makes_a_new_version()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        var filing = new Filing
        {
            Stage = FilingStage.FollowUp,
            PlannedPeople = 320,
            DonePeople = 0,
            Batches = [new(new DateOnly(2026, 12, 20), 200), new(new DateOnly(2027, 1, 20), 120)],
            ReductionType = "T03",
            ArrearsYuan = 125000.50m,
            OwnerCode = "91370200264574251E",
            Duties = new() { ExplainedOn = new DateOnly(2026, 11, 18), UnionHeard = true, ListPresent = false },
        };
        await AddAsync(temporary, Report);
        temporary.Clock.Advance(TimeSpan.FromDays(1));

        Assert.True(await AddAsync(temporary, Report with { Filing = filing, Contact = new(null, "13900000001", "王某") }));
        Assert.False(await AddAsync(temporary, Report with { Filing = filing with { Batches = [.. filing.Batches] }, Contact = new(null, "13900000001", "王某") }));

        Assert.Equal([Filing.Unstated, filing], temporary.Record.ReadReports(0).Select(read => read.Report.Filing));
        Assert.Equal("王某", temporary.Scalar("SELECT contact_name FROM report_contacts WHERE report_id = 2"));
    }

    [Fact]
    public async Task A_changed_report_is_a_new_version_and_an_unchanged_one_is_not_written()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        await AddAsync(temporary, Report);
        temporary.Clock.Advance(TimeSpan.FromDays(1));

        var same = await AddAsync(temporary, Report with { Line = 9, Receipt = "HZ-20261124-000001" });
        var changed = await AddAsync(temporary, Report with { People = 350 });
        var back = await AddAsync(temporary, Report);

        Assert.Equal((false, true, true), (same, changed, back));
        Assert.Equal([(1, 320), (2, 350), (3, 320)], temporary.Record.ReadReports(0).Select(read => (read.Version, read.Report.People!.Value)));
        Assert.Equal([2L, 3L], temporary.Record.ReadReports(1).Select(read => read.Id));
    }

    [Fact]
    public async Task A_report_sent_again_is_answered_with_its_first_receipt()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        await AddAsync(temporary, Report);
        temporary.Clock.Advance(TimeSpan.FromMinutes(1));

        var unchanged = await temporary.Record.WriteAsync(transaction => transaction.FindUnchanged(Report with { Receipt = null }), TemporaryRecord.Token);
        var other = await temporary.Record.WriteAsync(transaction => transaction.FindUnchanged(Report with { Contact = null }), TemporaryRecord.Token);

        Assert.Equal(new RecordedVersion(1, 1, "HZ-20261123-000001"), unchanged);
        Assert.Null(other);
    }

    [Fact]
    public async Task The_same_report_known_at_another_time_is_recorded_for_that_time()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        var known = new DateTimeOffset(2020, 3, 1, 0, 0, 0, TimeSpan.Zero);
        await AddAsync(temporary, Report with { KnownAt = known });

        Assert.False(await AddAsync(temporary, Report with { KnownAt = known }));
        Assert.True(await AddAsync(temporary, Report with { KnownAt = known.AddDays(7) }));
        Assert.True(await AddAsync(temporary, Report with { KnownAt = known.AddDays(-7) }));
    }

    private static Task<bool> AddAsync(TemporaryRecord temporary, ReportRow row) =>
        temporary.Record.WriteAsync(transaction => transaction.AddReport(row), TemporaryRecord.Token);
}
