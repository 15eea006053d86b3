using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Monitor.Rules.Briefings.Documents;
using Monitor.Worker.Briefings.Annexes;
using Monitor.Worker.Briefings.WordFiles;
using Monitor.Worker.Record;

namespace Monitor.Worker.Briefings.Issues;

/// <summary>Puts documents into their formats. The same document gives the same bytes.</summary>
internal sealed class IssuePress(HtmlBriefing html, MailBriefing mail)
{
    /// <summary>The formats that are archived, in the order of their names in a list.</summary>
    public static readonly ImmutableArray<IssueFormat> Kept = [IssueFormat.Docx, IssueFormat.Xlsx, IssueFormat.Html];

    /// <summary>The formats that travel with a mail.</summary>
    public static readonly ImmutableArray<IssueFormat> Attached = [IssueFormat.Docx, IssueFormat.Xlsx];

    /// <summary>The document in one format.</summary>
    public IssueFile Print(BriefingDocument document, IssueFormat format, AuditHead? audit)
    {
        var (content, type, ending) = format switch
        {
            IssueFormat.Docx => (WordBriefing.Make(document), WordBriefing.ContentType, ".docx"),
            IssueFormat.Xlsx => (AnnexWorkbook.Make(document), AnnexWorkbook.ContentType, "附表.xlsx"),
            IssueFormat.Html => (Encoding.UTF8.GetBytes(html.Render(document, audit)), "text/html", ".html"),
            _ => (Encoding.UTF8.GetBytes(mail.Render(document).Html), "text/html", "邮件.html"),
        };
        return new IssueFile(format, NameOf(document.Title) + ending, type, content, Convert.ToHexStringLower(SHA256.HashData(content)));
    }

    /// <summary>What people see in the list of files, without what no file system takes.</summary>
    private static string NameOf(TitleBlock title)
    {
        var name = $"{title.Title}{(title.Issue.Length > 0 ? title.Issue : title.Period)}{(title.IsDraft ? "（草稿）" : "")}";
        return string.Concat(name.Where(sign => !char.IsControl(sign) && !@"\/:*?""<>|".Contains(sign, StringComparison.Ordinal)));
    }
}
