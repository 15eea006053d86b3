using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Monitor.Worker.Record;

namespace Monitor.Testing.Hosts;

/// <summary>A data folder that goes with the test.</summary>
internal sealed class DataUnderTest : IDisposable
{
    private static readonly JsonSerializerOptions Lines = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
    };

    public string Path { get; } = Directory.CreateTempSubdirectory("monitor-data-").FullName;

    public string[] Mails => Texts("mail");

    public string[] Messages => Texts("sms");

    /// <summary>Puts a file into the inbox.</summary>
    public void Drop(string relativePath, string text)
    {
        var path = System.IO.Path.Combine(Path, "inbox", relativePath);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Puts a file with one layoff report into the inbox.</summary>
    public void DropReport(string number, string region, int people, DateOnly day) => Drop(
        $"layoffs/{number}.csv",
        string.Create(
            CultureInfo.InvariantCulture,
            $"报告编号,企业名称,统一社会信用代码,行政区划代码,裁减类型,裁减人数,裁减前职工人数,报告日期,原因\n{number},示例{number}厂,,{region},经济性裁员,{people},1300,{day:yyyy-MM-dd},订单减少\n"));

    /// <summary>Puts the claims of a week into the inbox, the same number for each county.</summary>
    public void DropClaims(DateOnly sunday, int claims, params string[] counties) => Drop(
        string.Create(CultureInfo.InvariantCulture, $"insurance/weekly/{sunday:yyyy-MM-dd}.csv"),
        "行政区划代码,统计周末,新增领取失业保险金人数\n"
        + string.Concat(counties.Select(county => string.Create(CultureInfo.InvariantCulture, $"{county},{sunday:yyyy/M/d},{claims}\n"))));

    /// <summary>Everything that a service left behind and that must not depend on how often it was started: a line each.</summary>
    public async Task<string> EndingAsync(CancellationToken cancellationToken)
    {
        using var writes = new DurableWrites(null, null, () => { });
        await using var record = await MonitorRecord.OpenAsync(System.IO.Path.Combine(Path, "monitor.db"), TimeProvider.System, writes, cancellationToken);
        await using var reader = record.Reader();
        var ending = new StringBuilder();
        Add(ending, "alert", await reader.Alerts.OrderBy(a => a.Number).ToListAsync(cancellationToken));
        Add(ending, "change", await reader.AlertChanges.OrderBy(c => c.Seq).ToListAsync(cancellationToken));
        Add(ending, "audit", await reader.Audit.OrderBy(a => a.Seq).ToListAsync(cancellationToken));
        Add(ending, "case_event", await reader.CaseEvents.OrderBy(e => e.Seq).ToListAsync(cancellationToken));
        Add(ending, "case", await reader.Cases.OrderBy(c => c.Number).ToListAsync(cancellationToken));
        Add(ending, "snapshot", await reader.Snapshots.OrderBy(s => s.Moment).ThenBy(s => s.Seq).Select(s => new { s.Id, s.PreviousId, s.AuditHead, s.CaseSeq }).ToListAsync(cancellationToken));
        Add(ending, "done", await reader.Ledger.OrderBy(l => l.Job).ThenBy(l => l.Period).Select(l => new { l.Job, l.Period, l.Status, l.Detail }).ToListAsync(cancellationToken));
        Add(ending, "message", (await record.Outbox.ListAsync(0, int.MaxValue, cancellationToken))
            .Select(m => new { m.Key, m.Kind, m.Person, m.Address, m.Subject, m.Text, m.Html, m.AlertNumber, m.CaseNumber, m.SnapshotId, m.Grade, m.CreatedAt, m.Status }));
        Add(ending, "file", Left("mail").Concat(Left("sms")).Concat(Left("briefings")).Select(f => new { f.Name, Sha256 = Convert.ToHexString(SHA256.HashData(f.Content)) }));
        return ending.ToString();
    }

    /// <summary>The files of a folder by name, without those that are still being written.</summary>
    public IEnumerable<(string Name, byte[] Content)> Left(string folder)
    {
        var directory = System.IO.Path.Combine(Path, folder);
        return Directory.Exists(directory)
            ? Directory.GetFiles(directory).Where(file => System.IO.Path.GetFileName(file)[0] != '.').Order(StringComparer.Ordinal).Select(file => ($"{folder}/{System.IO.Path.GetFileName(file)}", File.ReadAllBytes(file)))
            : [];
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static void Add<T>(StringBuilder ending, string what, IEnumerable<T> rows)
    {
        foreach (var row in rows)
        {
            ending.Append(what).Append(' ').Append(JsonSerializer.Serialize(row, Lines)).Append('\n');
        }
    }

    private string[] Texts(string folder) => [.. Left(folder).Select(file => Encoding.UTF8.GetString(file.Content))];
}
