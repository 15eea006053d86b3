using Monitor.Rules.Briefings.Documents;
using Monitor.Rules.Briefings.Issues;
using Monitor.Worker.Briefings.Issues;
using Monitor.Worker.Cases.Doors;
using Monitor.Worker.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.CommandLine;

/// <summary>Issues of briefings as a terminal shows them.</summary>
internal sealed class BriefIssueText(Officials officials, TimeZoneInfo zone)
{
    public static void WriteList(IReadOnlyList<BriefingIssueRow> issues, IssueProofs proofs, TextWriter output)
    {
        if (issues.Count == 0)
        {
            output.WriteLine("还没有简报。每周的草稿由服务自动生成，也可以用 monitor brief make 生成。");
            return;
        }

        foreach (var issue in issues)
        {
            output.WriteLine($"{issue.Number}　{IssueWording.Of(issue.State)}　{proofs.NameOf(issue)}{(issue.LeavesTheHouse ? "（对外）" : "")}{(issue.Corrects is null ? "" : $"，更正{issue.Corrects}")}　快照 {issue.SnapshotId}");
        }
    }

    public void Write(IssueProof proof, IReadOnlyDictionary<string, BriefingTextRow> texts, IReadOnlyList<BriefingFileRow> files, TextWriter output)
    {
        var issue = proof.Issue;
        output.WriteLine($"{proof.Document.Title.Title}　{proof.Document.Title.Issue}　{proof.Document.Title.Period}");
        output.WriteLine($"编号 {issue.Number}，第{issue.Version}版，{IssueWording.Of(issue.State)}；快照 {issue.SnapshotId}");
        WriteAct(output, "生成", issue.MadeAt, issue.MadeBy);
        WriteAct(output, "审批", issue.ApprovedAt, issue.ApprovedBy);
        WriteAct(output, "发送归档", issue.SentAt, issue.SentBy);
        if (issue.Corrects is { } corrects)
        {
            output.WriteLine($"更正 {corrects}：{issue.Reason}");
        }

        foreach (var part in proof.Document.Blocks.OfType<FreeText>())
        {
            output.WriteLine(texts.TryGetValue(part.Key, out var text)
                ? $"{part.Key}（{part.Name}），{OfficialTime.Moment(text.At, zone)} {officials.NameOf(text.Person)}：\n{Shown(text.Text)}"
                : $"{part.Key}（{part.Name}）：待填写");
        }

        foreach (var file in files)
        {
            output.WriteLine($"{file.RelativePath}　SHA-256 {file.Sha256}");
        }
    }

    private void WriteAct(TextWriter output, string act, DateTimeOffset? at, string person)
    {
        if (at is { } moment)
        {
            output.WriteLine($"{act}：{OfficialTime.Moment(moment, zone)}，{officials.NameOf(person)}");
        }
    }

    /// <summary>What a person wrote, without what would move a terminal's cursor.</summary>
    private static string Shown(string text) => string.Concat(text.ReplaceLineEndings("\n").Where(sign => sign == '\n' || !char.IsControl(sign)));
}
