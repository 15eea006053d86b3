using System.Collections.Immutable;
using System.Security.Cryptography;
using MimeKit;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Intake.Mapping;

namespace Monitor.Worker.Reporters.Mailbox;

/// <summary>Keeps the sheets of mails in the data folder, each under its hash: what was reported can be looked at as it came.</summary>
internal sealed class MailSheets(ServiceSetting setting)
{
    /// <summary>Sheets that are read of one mail.</summary>
    public const int Most = 10;

    private const int LongestName = 80;
    private readonly string folder = setting.Data.Mailbox;

    /// <summary>The sheets of a mail, in their order; more than <see cref="Most"/> are not looked at.</summary>
    public async Task<ImmutableArray<MailSheet>> KeepAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        var sheets = ImmutableArray.CreateBuilder<MailSheet>();
        foreach (var (name, type, content) in In(message))
        {
            sheets.Add(await KeepAsync(name, type, content, cancellationToken));
        }

        return sheets.ToImmutable();
    }

    /// <summary>The sheets as they stand in a mail.</summary>
    internal static IEnumerable<(string Name, SourceFileType Type, IMimeContent Content)> In(MimeMessage message) =>
        message.BodyParts.OfType<MimePart>().SelectMany(Sheet).Take(Most);

    /// <summary>The names of what came with a mail and is no sheet that can be read.</summary>
    public static ImmutableArray<string> Others(MimeMessage message) =>
        [.. message.Attachments.OfType<MimePart>().Select(NameOf).OfType<string>().Where(name => TypeOf(name) is null).Take(Most)];

    private static IEnumerable<(string Name, SourceFileType Type, IMimeContent Content)> Sheet(MimePart part) =>
        NameOf(part) is { } name && TypeOf(name) is { } type && part.Content is { } content ? [(name, type, content)] : [];

    private async Task<MailSheet> KeepAsync(string name, SourceFileType type, IMimeContent content, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var draft = Path.Combine(folder, $".{Path.GetRandomFileName()}");
        await using (var file = new FileStream(draft, FileMode.CreateNew, FileAccess.ReadWrite))
        {
            await content.DecodeToAsync(file, cancellationToken);
            file.Position = 0;
            var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
            file.Flush(flushToDisk: true);
            var path = Path.Combine(folder, sha256 + (type == SourceFileType.Xlsx ? ".xlsx" : ".csv"));
            File.Move(draft, path, overwrite: true);
            return new(name, type, sha256, path, file.Length);
        }
    }

    // the last part alone, and no sign that could break a line: it is printed and told, never opened by
    private static string? NameOf(MimePart part)
    {
        if (part.FileName is not { Length: > 0 } given)
        {
            return null;
        }

        var name = DirectionMarks.Without(new string([.. given.Split('/', '\\')[^1].Where(sign => !char.IsControl(sign))])).Trim();
        return name.Length > LongestName ? name[^LongestName..] : name;
    }

    private static SourceFileType? TypeOf(string name) =>
        name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) ? SourceFileType.Xlsx
        : name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? SourceFileType.Csv
        : null;
}
