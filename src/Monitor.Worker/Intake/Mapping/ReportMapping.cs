using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Notifications;
using Monitor.Rules.Panels;
using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Intake.Reading;

namespace Monitor.Worker.Intake.Mapping;

/// <summary>Makes layoff reports of the rows of a source.</summary>
/// <remarks>
/// A report that may set off a statutory rule is not lost over a detail: a wrong telephone number or a headcount below the number dismissed is left out
/// and remarked upon. What the report is about, whom, where and how many, must be right, or the row is set aside.
/// </remarks>
internal sealed class ReportMapping : IRowMapping
{
    /// <summary>Stands before what is remarked upon a row that was taken.</summary>
    public const string RemarkPrefix = "本行已入库，但";

    private const int MostPeople = 10_000_000;
    private readonly string source;
    private readonly ReportReading reading;
    private readonly CellTexts texts;
    private readonly DateTexts dates;
    private readonly RowFilters filters;
    private readonly RegionFinder regions;
    private readonly KnownMoments known;

    public ReportMapping(LayoffReportsSource source, RuleSet rules)
    {
        this.source = source.Id;
        reading = source.Report;
        texts = new(source.Missing);
        dates = new(source.Dates);
        filters = new(source.OnlyIf, texts, dates);
        regions = new(source.Region, rules.Regions, texts);
        known = new(source.Known, rules, texts, dates);
    }

    public MappedRow Map(SourceRow row, DateTimeOffset arrival)
    {
        if (!filters.Holds(row, out var fault))
        {
            return fault is null ? MappedRow.Filtered(row) : MappedRow.Quarantined(row, fault);
        }

        DateTimeOffset moment = default;
        fault = regions.Find(row, out var region) ?? known.Read(row, null, arrival, out moment);
        return fault is null ? Report(row, region, moment) : MappedRow.Quarantined(row, fault);
    }

    private MappedRow Report(SourceRow row, Region region, DateTimeOffset moment)
    {
        var remarks = ImmutableArray.CreateBuilder<CellFault>();
        string number = "", enterprise = "";
        SocialCreditCode? code = null;
        int? people = null, headcount = null;
        DateOnly? notice = null, effective = null;
        var fault = ReadNumber(row, out number)
            ?? ReadEnterprise(row, out enterprise)
            ?? ReadCode(row, remarks, out code)
            ?? ReadPeople(row, reading.People, out people)
            ?? ReadPeople(row, reading.Headcount, out headcount)
            ?? ReadDay(row, reading.NoticeDate, out notice)
            ?? ReadDay(row, reading.EffectiveDate, out effective);
        if (fault is not null)
        {
            return MappedRow.Quarantined(row, fault);
        }

        if (people > headcount)
        {
            remarks.Add(new(reading.Headcount!.Column, string.Create(CultureInfo.InvariantCulture, $"职工人数 {headcount} 少于裁减人数 {people}，按未填写处理；请核对")));
            headcount = null;
        }

        var report = new LayoffReport
        {
            Source = source,
            Number = number,
            Region = region.Index,
            Enterprise = enterprise,
            EnterpriseKey = KeyOf(row, code, enterprise),
            Kind = KindOf(row),
            People = people,
            Headcount = headcount,
            NoticeDate = notice,
            EffectiveDate = effective,
            Industry = Text(row, reading.Industry),
            Reason = Text(row, reading.Reason),
            Withdrawn = reading.Withdrawn is { } withdrawn && CellTexts.Trimmed(row, withdrawn.Column) == withdrawn.EqualTo,
            KnownAt = moment,
        };
        var contact = ContactOf(row, remarks);
        var remarked = remarks.Select(remark => row.Fault(remark.Field, RemarkPrefix + remark.Reason));
        return new() { Fate = RowFate.Taken, Line = row.Line, Row = row, Report = new(report, code, contact, [.. remarked]) };
    }

    private CellFault? ReadNumber(SourceRow row, out string number)
    {
        if (reading.Number is not { } cell)
        {
            number = "H-" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(row.Raw)))[..16];
            return null;
        }

        number = Text(row, cell);
        return number.Length > 0 ? null : new(cell.Column, "没有填写报告编号");
    }

    private CellFault? ReadEnterprise(SourceRow row, out string enterprise)
    {
        enterprise = Text(row, reading.Enterprise);
        return enterprise.Length > 0 ? null : new(reading.Enterprise.Column, "没有填写企业名称");
    }

    private CellFault? ReadCode(SourceRow row, ImmutableArray<CellFault>.Builder remarks, out SocialCreditCode? code)
    {
        code = null;
        if (reading.CreditCode is not { } cell)
        {
            return null;
        }

        var text = CellTexts.Halved(Text(row, cell));
        var wrong = SocialCreditCode.Parse(text, out var parsed);
        if (wrong == SocialCreditCodeFault.None)
        {
            code = parsed;
            return null;
        }

        var fault = new CellFault(cell.Column, Wrong(wrong, text));
        if (reading.CreditCodeRequired)
        {
            return fault;
        }

        if (wrong != SocialCreditCodeFault.Empty)
        {
            remarks.Add(fault);
        }

        return null;
    }

    private static string Wrong(SocialCreditCodeFault fault, string text) => fault switch
    {
        SocialCreditCodeFault.Empty => "没有填写统一社会信用代码",
        SocialCreditCodeFault.Length => string.Create(CultureInfo.InvariantCulture, $"统一社会信用代码“{text}”有 {text.Length} 位，应为 18 位；请核对"),
        SocialCreditCodeFault.Character => $"统一社会信用代码“{text}”含有不允许的字符（不使用 I、O、S、V、Z）；请核对",
        _ => $"统一社会信用代码“{text}”的校验码不符；请核对是否抄错",
    };

    private CellFault? ReadPeople(SourceRow row, CellReading? cell, out int? people)
    {
        people = null;
        if (cell is null || Text(row, cell) is not { Length: > 0 } text)
        {
            return null;
        }

        if (!NumberText.TryRead(text, perCent: false, out var number) || number != decimal.Truncate(number))
        {
            return new(cell.Column, $"“{text}”不是整数人数；请改为整数，不详时留空");
        }

        if (number is < 0 or > MostPeople)
        {
            return new(cell.Column, $"人数“{text}”不合理；请核对");
        }

        people = (int)number;
        return null;
    }

    private CellFault? ReadDay(SourceRow row, CellReading? cell, out DateOnly? day)
    {
        day = null;
        if (cell is null || Text(row, cell) is not { Length: > 0 } text)
        {
            return null;
        }

        var fault = dates.Read(cell.Column, text, out DateOnly read);
        day = fault is null ? read : null;
        return fault;
    }

    private string KeyOf(SourceRow row, SocialCreditCode? code, string enterprise)
    {
        var key = Text(row, reading.EnterpriseKey);
        return key.Length > 0 ? key : code?.Text ?? enterprise.Normalize(NormalizationForm.FormKC);
    }

    private LayoffKind KindOf(SourceRow row) =>
        reading.Kind is { } kind ? kind.Map.GetValueOrDefault(CellTexts.Trimmed(row, kind.Column), kind.Otherwise) : LayoffKind.Unknown;

    private MobileNumber? ContactOf(SourceRow row, ImmutableArray<CellFault>.Builder remarks)
    {
        if (Text(row, reading.ContactMobile) is not { Length: > 0 } text)
        {
            return null;
        }

        if (MobileNumber.TryParse(CellTexts.Halved(text), out var number))
        {
            return number;
        }

        remarks.Add(new(reading.ContactMobile!.Column, "联系电话不是 11 位手机号码，未保存；请核对"));
        return null;
    }

    private string Text(SourceRow row, CellReading? cell) => cell is null ? "" : texts.Of(row, cell.Column);
}
