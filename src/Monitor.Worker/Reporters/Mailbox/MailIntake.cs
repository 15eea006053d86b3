using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Intake;
using Monitor.Worker.Intake.Http;
using Monitor.Worker.Record;

namespace Monitor.Worker.Reporters.Mailbox;

/// <summary>Deals with a mail: its reports, what is remembered of it and the answer go into the record in one transaction.</summary>
internal sealed class MailIntake(MonitorRecord record, MailIdentities identities, MailSheets sheets, ReceiptTemplates receipts, ServiceSetting setting)
{
    private const int MostAnswersAnHour = 20;
    private const int MostFaultsTold = 50;
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>What became of a mail that was dealt with before; null for a new one.</summary>
    public async Task<TakenMailRow?> FindAsync(FoundMail mail, CancellationToken cancellationToken)
    {
        await using var context = record.Reader();
        return await context.TakenMails.SingleOrDefaultAsync(row => row.Mailbox == mail.Mailbox && row.UidValidity == mail.UidValidity && row.Uid == mail.Uid, cancellationToken);
    }

    /// <summary>Notes a mail that is not read at all.</summary>
    public Task<TakenMailRow> SetAsideAsync(FoundMail mail, string messageId, string address, string reason, CancellationToken cancellationToken) =>
        record.WriteAsync(transaction => Note(transaction, mail, new(messageId, address, "", ""), MailOutcome.SetAside, reason, null, null), cancellationToken);

    /// <summary>Deals with a mail.</summary>
    public async Task<TakenMailRow> TakeAsync(FoundMail mail, MimeMessage message, CancellationToken cancellationToken)
    {
        var address = MailIdentities.AddressOf(message);
        var identity = await identities.FindAsync(address, cancellationToken);
        if (Objection(message, identity) is { } objection)
        {
            return await SetAsideAsync(mail, message.MessageId ?? "", address, objection, cancellationToken);
        }

        var kept = await sheets.KeepAsync(message, cancellationToken);
        var letter = new Letter(message.MessageId ?? "", address, identity!.Id, HashOf(kept));
        return await record.WriteAsync(transaction => Take(transaction, mail, letter, identity, kept, MailSheets.Others(message), cancellationToken), cancellationToken);
    }

    private string? Objection(MimeMessage message, MailIdentity? identity) =>
        AutomaticMail.Is(message) ? "自动发出的邮件，不作处理"
        : identity is null ? "发件地址不属于已登记的报送单位或人员；确系报送单位的，请用 monitor reporter put 登记其邮箱"
        : setting.Configuration.Service.Mailbox?.AuthenticationServer is { } server && !AutomaticMail.IsVouchedFor(message, server) ? $"邮件服务器 {server} 没有证明发件域属实（dmarc=pass），可能是冒名来信"
        : null;

    private TakenMailRow Take(
        RecordTransaction transaction, FoundMail mail, Letter letter, MailIdentity identity, ImmutableArray<MailSheet> kept, ImmutableArray<string> others, CancellationToken cancellationToken)
    {
        var earlier = transaction.Context.TakenMails.AsNoTracking().Where(row => row.Sender == letter.Sender);
        if (letter.MessageId.Length > 0 && earlier.FirstOrDefault(row => row.MessageId == letter.MessageId) is { } copy)
        {
            return Note(transaction, mail, letter, MailOutcome.Repeated, "同一封邮件的又一份，已处理过，不再答复", copy.Receipt, null);
        }

        if (kept.IsEmpty)
        {
            return Note(transaction, mail, letter, MailOutcome.Returned, "没有 xlsx 或 csv 附件", null, MailAnswer.NoSheet(others));
        }

        if (earlier.FirstOrDefault(row => row.Sha256 == letter.Sha256 && row.Outcome == MailOutcome.Taken) is { Receipt: { } receipt })
        {
            return Note(transaction, mail, letter, MailOutcome.Repeated, "表格与此前收到的完全相同", receipt, MailAnswer.Again(receipt));
        }

        return Import(transaction, mail, letter, identity, kept, cancellationToken);
    }

    private TakenMailRow Import(RecordTransaction transaction, FoundMail mail, Letter letter, MailIdentity identity, ImmutableArray<MailSheet> kept, CancellationToken cancellationToken)
    {
        var rules = setting.Configuration.Rules;
        var receipt = ReportIntake.NewReceipt(rules, transaction);
        var sender = new FileSender(receipt, row => identity.Look(row, rules.Regions));
        var outcomes = kept.Select((sheet, index) => Import(transaction, mail, sheet, index, sender, cancellationToken)).ToImmutableArray();
        var taken = outcomes.Any(outcome => outcome.Result.Status == ImportStatus.Taken && outcome.Result.Counts.Taken > 0);
        var whole = taken && outcomes.All(outcome => outcome.Result.Status == ImportStatus.Taken && outcome.Result.Counts.Quarantined == 0);
        return Note(
            transaction,
            mail,
            letter with { Sha256 = whole ? letter.Sha256 : "" }, // what was not taken whole may be sent again as it is, once the register is mended
            taken ? MailOutcome.Taken : MailOutcome.Returned,
            whole ? "" : "表格有误，已逐行答复",
            taken ? receipt : null,
            MailAnswer.Of(taken ? receipt : null, outcomes));
    }

    private SheetOutcome Import(RecordTransaction transaction, FoundMail mail, MailSheet sheet, int index, FileSender sender, CancellationToken cancellationToken)
    {
        var path = MailedFile.PathOf(HashOf(mail.Mailbox)[..8], mail.UidValidity, mail.Uid, index + 1, sheet.Name);
        if (SourceOf(sheet.Type) is not { } source)
        {
            return new(sheet.Name, new("", path, ImportStatus.Failed, default, $"本系统不收 {(sheet.Type == SourceFileType.Xlsx ? "xlsx" : "csv")} 格式的报告，请改用另一种格式", IsRepeat: false), [], 0);
        }

        var id = transaction.AddImport(source.Id, path, sheet.Sha256, sheet.Bytes);
        var result = new FileRecording(transaction, id, source, setting.Configuration.Rules, record.Now, sender).Write(new(path, [sheet.Path]), null, cancellationToken);
        transaction.EndImport(id, result.Status, result.Counts, result.Reason);
        var faults = transaction.Context.Quarantine.AsNoTracking().Where(row => row.FileId == id).OrderBy(row => row.Id);
        return new(sheet.Name, result, [.. faults.Where(row => row.Line > 0 || result.Status == ImportStatus.Taken).Take(MostFaultsTold)], Math.Max(0, faults.Count() - MostFaultsTold));
    }

    // who sends a workbook in parts may fill the limits of a file; of a mail the whole is bounded already
    private LayoffReportsSource? SourceOf(SourceFileType type) => setting.Configuration.Sources.OfType<LayoffReportsSource>().FirstOrDefault(source => source.Format.Type == type);

    private TakenMailRow Note(RecordTransaction transaction, FoundMail mail, Letter letter, MailOutcome outcome, string reason, string? receipt, MailAnswer? answer)
    {
        var since = transaction.Now - Hour;
        var isFlood = answer is not null && transaction.Context.TakenMails.Count(row => row.FromAddress == letter.Address && row.Answer != null && row.At > since) >= MostAnswersAnHour;
        var message = answer is null || isFlood ? null : transaction.AddMessage(receipts.Mail(answer, letter.Sender, letter.Address, transaction.Now));
        var row = new TakenMailRow
        {
            Mailbox = mail.Mailbox,
            UidValidity = mail.UidValidity,
            Uid = mail.Uid,
            MessageId = letter.MessageId,
            FromAddress = letter.Address,
            Sender = letter.Sender,
            Sha256 = letter.Sha256,
            Outcome = outcome,
            Reason = isFlood ? $"{reason}；一小时内来信过多，不再逐封答复" : reason,
            Receipt = receipt,
            Answer = message?.Number,
            At = transaction.Now,
        };
        transaction.Context.TakenMails.Add(row);
        transaction.Context.SaveChanges();
        return row;
    }

    private static string HashOf(ImmutableArray<MailSheet> kept) => kept.IsEmpty ? "" : HashOf(string.Join(' ', kept.Select(sheet => sheet.Sha256)));

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>What is remembered of a mail.</summary>
    private sealed record Letter(string MessageId, string Address, string Sender, string Sha256);
}
