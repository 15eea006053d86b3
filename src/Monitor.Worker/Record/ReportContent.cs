using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Monitor.Worker.Record;

/// <summary>Tells whether two versions of a report say the same.</summary>
internal static class ReportContent
{
    /// <summary>The digest of what the report says, without where it came from and when.</summary>
    public static byte[] Hash(ReportRow row)
    {
        var text = new StringBuilder();
        Append(text, row.Region);
        Append(text, row.Enterprise);
        Append(text, row.EnterpriseKey);
        Append(text, Word.Of(row.Kind));
        Append(text, row.People?.ToString(CultureInfo.InvariantCulture));
        Append(text, row.Headcount?.ToString(CultureInfo.InvariantCulture));
        Append(text, Day(row.NoticeDate));
        Append(text, Day(row.EffectiveDate));
        Append(text, row.Industry);
        Append(text, row.Reason);
        Append(text, row.Withdrawn ? "1" : "0");
        Append(text, row.Contact?.CreditCode);
        Append(text, row.Contact?.ContactMobile);
        if (FilingText.Of(row.Filing) is var filing && (filing, row.Contact?.ContactName) is not (null, null))
        {
            // a plain report's digest is what it was before there was more to say
            Append(text, filing);
            Append(text, row.Contact?.ContactName);
        }

        return SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
    }

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // the length goes before the text, so that no two different reports read the same
    private static void Append(StringBuilder text, string? field) =>
        text.Append(CultureInfo.InvariantCulture, $"{field?.Length ?? -1}:").Append(field);
}
