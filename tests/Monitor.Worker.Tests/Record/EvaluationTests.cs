using System.Collections.Immutable;
using System.Text;
using Monitor.Rules.Grading;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Record;

public sealed class EvaluationTests
{
    private static readonly DateTimeOffset Moment = new(2026, 11, 23, 8, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task An_evaluation_is_committed_as_a_whole()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        var run = await temporary.Record.Ledger.TryBeginAsync("evaluate", "2026-11-23T00", "", TimeSpan.FromMinutes(5), TemporaryRecord.Token);
        var writes = temporary.Writes.Count;

        var messages = await temporary.Record.Evaluations.CommitAsync(Commit("S-1", Moment) with { Run = run }, TemporaryRecord.Token);

        Assert.Equal(writes + 1, temporary.Writes.Count);
        Assert.Equal(["M-000001", "M-000002"], messages.Select(message => message.Key));
        var snapshot = await temporary.Record.Evaluations.LatestSnapshotAsync(TemporaryRecord.Token);
        Assert.Equal(("S-1", Moment, "abc", """{"grade":3}"""), (snapshot!.Id, snapshot.Moment, snapshot.RuleVersion, Encoding.UTF8.GetString(snapshot.Body.Span)));
        Assert.Equal("""{"state":"S-1"}""", Encoding.UTF8.GetString(snapshot.State.Span));
        Assert.Equal(Grade.Severe, Assert.Single(await temporary.Record.Evaluations.ActiveAlertsAsync(TemporaryRecord.Token)).Grade);
        Assert.Equal(["raise", "upgrade"], (await temporary.Record.Evaluations.ChangesOfAsync("A-1", TemporaryRecord.Token)).Select(change => change.Change));
        var audit = Assert.Single(await temporary.Record.Audit.ListAsync(0, 10, TemporaryRecord.Token));
        Assert.Equal(("evaluate", audit.Head), (audit.Act, snapshot.AuditHead));
        Assert.Equal(LedgerStatus.Done, (await temporary.Record.Ledger.FindAsync("evaluate", "2026-11-23T00", "", TemporaryRecord.Token))!.Status);
        Assert.Equal(Moment, await temporary.Record.WatermarkAsync(TemporaryRecord.Token));
    }

    [Fact]
    public async Task An_evaluation_whose_lease_was_lost_leaves_nothing()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        var first = await temporary.Record.Ledger.TryBeginAsync("evaluate", "2026-11-23T00", "", TimeSpan.FromMinutes(5), TemporaryRecord.Token);
        temporary.Clock.Advance(TimeSpan.FromMinutes(5));
        await temporary.Record.Ledger.TryBeginAsync("evaluate", "2026-11-23T00", "", TimeSpan.FromMinutes(5), TemporaryRecord.Token);

        await Assert.ThrowsAsync<LeaseLostException>(() => temporary.Record.Evaluations.CommitAsync(Commit("S-1", Moment) with { Run = first }, TemporaryRecord.Token));

        AssertEmpty(temporary);
    }

    [Fact]
    public async Task An_evaluation_that_cannot_be_written_whole_leaves_nothing()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        var commit = Commit("S-1", Moment);
        var broken = commit with { Messages = _ => [Message("a@example.org"), new OutboxMessage { Kind = OutboxKind.Mail, Person = "lead", Address = null!, Text = "", CreatedAt = Moment }] };

        await Assert.ThrowsAnyAsync<Exception>(() => temporary.Record.Evaluations.CommitAsync(broken, TemporaryRecord.Token));

        AssertEmpty(temporary);
    }

    [Fact]
    public async Task An_alert_stands_as_last_written_and_keeps_the_whole_history()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        var later = Moment.AddDays(7);
        await temporary.Record.Evaluations.CommitAsync(Commit("S-1", Moment), TemporaryRecord.Token);

        await temporary.Record.Evaluations.CommitAsync(
            Commit("S-2", later) with { Alerts = [Alert(Grade.Moderate, later)], Changes = [Change("end", later)] }, TemporaryRecord.Token);

        Assert.Empty(await temporary.Record.Evaluations.ActiveAlertsAsync(TemporaryRecord.Token));
        var alert = await temporary.Record.Evaluations.AlertAsync("A-1", TemporaryRecord.Token);
        Assert.Equal((Grade.Moderate, Grade.Severe, later), (alert!.Grade, alert.Peak, alert.EndedAt!.Value));
        Assert.Equal(["raise", "upgrade", "end"], (await temporary.Record.Evaluations.ChangesOfAsync("A-1", TemporaryRecord.Token)).Select(change => change.Change));
        Assert.Equal(["end"], (await temporary.Record.Evaluations.ChangesBetweenAsync(later, later.AddDays(1), TemporaryRecord.Token)).Select(change => change.Change));
        Assert.Single(await temporary.Record.Evaluations.AlertsBetweenAsync(Moment.AddDays(1), Moment.AddDays(2), TemporaryRecord.Token));
        Assert.Empty(await temporary.Record.Evaluations.AlertsBetweenAsync(Moment.AddDays(-2), Moment, TemporaryRecord.Token));
    }

    [Fact]
    public async Task Snapshots_are_found_by_id_and_by_moment()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        for (var week = 0; week < 3; week++)
        {
            await temporary.Record.Evaluations.CommitAsync(Bare($"S-{week}", Moment.AddDays(7 * week)), TemporaryRecord.Token);
        }

        await temporary.Record.Evaluations.CommitAsync(Bare("S-1-again", Moment.AddDays(7)), TemporaryRecord.Token);

        var between = new List<string>();
        await foreach (var snapshot in temporary.Record.Evaluations.SnapshotsBetweenAsync(Moment, Moment.AddDays(14), TemporaryRecord.Token))
        {
            between.Add(snapshot.Id);
        }

        Assert.Equal(["S-0", "S-1", "S-1-again"], between);
        Assert.Equal("S-2", (await temporary.Record.Evaluations.LatestSnapshotAsync(TemporaryRecord.Token))!.Id);
        Assert.Equal("S-1-again", (await temporary.Record.Evaluations.SnapshotBeforeAsync(Moment.AddDays(14), TemporaryRecord.Token))!.Id);
        Assert.Equal(Moment, (await temporary.Record.Evaluations.SnapshotAsync("S-0", TemporaryRecord.Token))!.Moment);
        Assert.Null(await temporary.Record.Evaluations.SnapshotAsync("S-9", TemporaryRecord.Token));
    }

    [Fact]
    public async Task The_same_snapshot_is_kept_once_and_another_under_its_id_is_refused()
    {
        await using var temporary = await TemporaryRecord.OpenAsync();
        await temporary.Record.Evaluations.CommitAsync(Bare("S-1", Moment), TemporaryRecord.Token);

        await temporary.Record.Evaluations.CommitAsync(Bare("S-1", Moment), TemporaryRecord.Token);
        var other = Bare("S-1", Moment);
        other = other with { Snapshot = other.Snapshot with { Body = "{}"u8.ToArray() } };

        await Assert.ThrowsAsync<InvalidOperationException>(() => temporary.Record.Evaluations.CommitAsync(other, TemporaryRecord.Token));
        Assert.Equal(1L, temporary.Scalar("SELECT count(*) FROM snapshots"));
    }

    [Fact]
    public void A_snapshot_id_comes_from_moment_and_content() =>
        Assert.Equal("S-202611230800-44136fa3", SnapshotId.Create(Moment, "{}"u8));

    private static void AssertEmpty(TemporaryRecord temporary)
    {
        foreach (var table in new[] { "snapshots", "alerts", "alert_changes", "outbox", "audit", "meta" })
        {
            Assert.Equal(0L, temporary.Scalar($"SELECT count(*) FROM {table}"));
        }
    }

    private static EvaluationCommit Bare(string id, DateTimeOffset moment) => new()
    {
        Snapshot = new SnapshotRow
        {
            Id = id,
            Moment = moment,
            RuleVersion = "abc",
            State = Encoding.UTF8.GetBytes($$"""{"state":"{{id}}"}"""),
            Body = """{"grade":3}"""u8.ToArray(),
        },
    };

    private static EvaluationCommit Commit(string id, DateTimeOffset moment) => Bare(id, moment) with
    {
        Alerts = [Alert(Grade.Severe, null)],
        Changes = [Change("raise", moment), Change("upgrade", moment)],
        Messages = _ => [Message("a@example.org"), Message("b@example.org")],
        Audit = [new AuditEntry { At = moment, Actor = "monitor", Act = "evaluate", Subject = id }],
        Watermark = moment,
    };

    private static AlertRow Alert(Grade grade, DateTimeOffset? endedAt) => new()
    {
        Number = "A-1",
        Rule = "law41",
        Region = "370112",
        Kind = "event",
        Grade = grade,
        Peak = Grade.Severe,
        Status = endedAt is null ? "active" : "ended",
        RaisedAt = Moment,
        ChangedAt = endedAt ?? Moment,
        EndedAt = endedAt,
        Json = "{}",
    };

    private static AlertChangeRow Change(string change, DateTimeOffset moment) => new()
    {
        AlertNumber = "A-1",
        Moment = moment,
        Change = change,
        FromGrade = Grade.None,
        ToGrade = Grade.Severe,
        Period = "2026-W47",
        Reason = "达到橙色预警线",
        Figures = "{}",
        SnapshotId = "S-1",
    };

    private static OutboxMessage Message(string address) => new()
    {
        Kind = OutboxKind.Mail,
        Person = "lead",
        Address = address,
        Text = "正文",
        AlertNumber = "A-1",
        CreatedAt = Moment,
    };
}
