using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Notifications;
using Monitor.Rules.Panels;
using Monitor.Rules.Periods;
using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Intake.Reading;

namespace Monitor.Worker.Intake.Mapping;

/// <summary>Makes layoff reports of the rows of a source.</summary>
/// <remarks>
/// A report that may set off a statutory rule is not lost over a detail: a wrong telephone number or a headcount below the number dismissed is left out
/// and remarked upon, and so is a number of people or a date that the description calls optional. What the report is about, whom, where and how many, must be right, or the row is set aside.
/// </remarks>
internal sealed class ReportMapping : IRowMapping
{
    /// <summary>Begins the number of a zero report that has none of its own; the period follows.</summary>
    public const string ZeroPrefix = "ZERO-";

    private const int MostPeople = 10_000_000;
    private readonly string source;
    private readonly ReportReading reading;
    private readonly CellTexts texts;
    private readonly RowFilters filters;
    private readonly RowFilters amends;
    private readonly RegionFinder regions;
    private readonly KnownMoments known;
    private readonly CellReader enterprises;
    private readonly CellReader? numbers;
    private readonly CellReader? keys;
    private readonly CellReader? codes;
    private readonly CellReader? contacts;
    private readonly CellReader? industries;
    private readonly CellReader? reasons;
    private readonly CellReader? people;
    private readonly CellReader? headcounts;
    private readonly DateReader? notices;
    private readonly DateReader? effects;
    private readonly FilingMapping? filings;
    private readonly FilingCodes types;
    private readonly EarlierReports earlier = new();

    public ReportMapping(LayoffReportsSource source, RuleSet rules)
    {
        this.source = source.Id;
        reading = source.Report;
        texts = new(source.Missing, source.HtmlEntities);
        var dates = new DateTexts(source.Dates, source.FirstYear, source.LastYear);
        filters = new(source.OnlyIf, texts, dates);
        amends = new(reading.Amendment is { } amendment ? [amendment.When] : [], texts, dates);
        regions = new(source.Region, rules.Regions, texts);
        known = new(source.Known, rules, texts, dates);
        enterprises = new(reading.Enterprise, texts);
        (numbers, keys, codes) = (Cell(reading.Number), Cell(reading.EnterpriseKey), Cell(reading.CreditCode));
        (contacts, industries, reasons) = (Cell(reading.ContactMobile), Cell(reading.Industry), Cell(reading.Reason));
        (people, headcounts) = (Cell(reading.People), Cell(reading.Headcount));
        notices = reading.NoticeDate is { } notice ? new(notice, texts, dates) : null;
        effects = reading.EffectiveDate is { } effect ? new(effect, texts, dates) : null;
        types = rules.Filing.Types;
        filings = reading.Filing is { } filing ? new(filing, texts, dates, types, rules.Filing.Reasons) : null;
    }

    public MappedRow Map(SourceRow row, DateTimeOffset arrival)
    {
        if (!filters.Holds(row, out var fault))
        {
            return fault is null ? MappedRow.Filtered(row) : MappedRow.Quarantined(row, fault);
        }

        DateTimeOffset moment = default;
        fault = regions.Find(row, out var region) ?? known.Read(row, null, arrival, out moment);
        return fault is not null ? MappedRow.Quarantined(row, fault)
            : IsZero(row) ? ZeroReport(row, region, moment)
            : Report(row, region, moment);
    }

    // a number made of the row's own text is another one as soon as the row is corrected
    public RowSubject SubjectOf(SourceRow row) => numbers?.Of(row) is { Length: > 0 } ? new() { ReportNumber = NumberOf(row) } : RowSubject.Unread;

    private bool IsZero(SourceRow row) => filings?.IsZero(row) == true || KindSaid(row) == LayoffKind.ZeroReport;

    /// <summary>零报告: who, where and for which period is all it says.</summary>
    private MappedRow ZeroReport(SourceRow row, Region region, DateTimeOffset moment)
    {
        var remarks = ImmutableArray.CreateBuilder<CellFault>();
        var enterprise = "";
        SocialCreditCode? code = null;
        int? dismissed = null;
        Period period = default;
        var fault = filings is null ? new CellFault(reading.Kind?.Column, "这种表格没有报告期一列，不能作零报告") { Remedy = "请在数据源配置的 filing 中补上 period" } : filings.ReadPeriod(row, out period);
        fault ??= ReadEnterprise(row, region, out enterprise) ?? ReadCode(row, remarks, out code) ?? ReadPeople(row, people, out dismissed) ?? Contradiction(row, dismissed) ?? known.NotBegun(reading.Filing?.Period?.Column, period, moment);
        if (fault is not null)
        {
            return MappedRow.Quarantined(row, fault);
        }

        var key = KeyOf(row, code, enterprise);
        return Mapped(row, remarks, code, new LayoffReport
        {
            Source = source,
            Number = numbers?.Of(row) is { Length: > 0 } ? NumberOf(row) : $"{ZeroPrefix}{key}-{period}",
            Region = region.Index,
            Enterprise = enterprise,
            EnterpriseKey = key,
            Kind = LayoffKind.ZeroReport,
            People = 0,
            Filing = new() { Period = period.ToString() },
            Withdrawn = IsWithdrawn(row),
            KnownAt = moment,
        });
    }

    private CellFault? Contradiction(SourceRow row, int? dismissed) =>
        dismissed > 0 ? new(people!.Column, string.Create(CultureInfo.InvariantCulture, $"报的是本期无裁减，又填了裁减人数 {dismissed}；没有裁减的请删去人数，有裁减的请去掉“本期无裁减”"))
        : KindSaid(row) is not (LayoffKind.Unknown or LayoffKind.ZeroReport) ? new(reading.Kind!.Column, "报的是本期无裁减，又填了裁减类型；没有裁减的请删去类型，有裁减的请去掉“本期无裁减”")
        : null;

    private MappedRow Report(SourceRow row, Region region, DateTimeOffset moment)
    {
        var remarks = ImmutableArray.CreateBuilder<CellFault>();
        string number = "", enterprise = "";
        SocialCreditCode? code = null;
        int? dismissed = null, headcount = null;
        DateOnly? notice = null, effective = null;
        var fault = ReadNumber(row, out number)
            ?? ReadEnterprise(row, region, out enterprise)
            ?? ReadCode(row, remarks, out code)
            ?? Unless(reading.People, ReadPeople(row, people, out dismissed), remarks)
            ?? Unless(reading.Headcount, ReadPeople(row, headcounts, out headcount), remarks)
            ?? Unless(reading.NoticeDate, notices?.Read(row, out notice), remarks)
            ?? Unless(reading.EffectiveDate, effects?.Read(row, out effective), remarks);
        if (fault is not null)
        {
            return MappedRow.Quarantined(row, fault);
        }

        var filing = filings?.Read(row, remarks) ?? Filing.Unstated;
        dismissed ??= filing.PlannedPeople is null ? filing.DonePeople : Math.Max(filing.PlannedPeople.Value, filing.DonePeople ?? 0);
        if (dismissed > headcount)
        {
            remarks.Add(new(reading.Headcount!.Column, string.Create(CultureInfo.InvariantCulture, $"职工人数 {headcount} 少于裁减人数 {dismissed}；请核对")) { Consequence = FilingMapping.LeftOut });
            headcount = null;
        }

        return Mapped(row, remarks, code, new LayoffReport
        {
            Source = source,
            Number = number,
            Region = region.Index,
            Enterprise = enterprise,
            EnterpriseKey = KeyOf(row, code, enterprise),
            Kind = KindOf(row, filing),
            People = dismissed,
            Headcount = headcount,
            NoticeDate = notice,
            EffectiveDate = effective,
            Industry = industries?.Of(row) ?? "",
            Reason = reasons?.Of(row) ?? "",
            Filing = filing,
            Withdrawn = IsWithdrawn(row),
            KnownAt = moment,
        });
    }

    private MappedRow Mapped(SourceRow row, ImmutableArray<CellFault>.Builder remarks, SocialCreditCode? code, LayoffReport report)
    {
        var saysSo = reading.Amendment is not null && amends.AnyHolds(row);
        if (saysSo && earlier.Amended(report, reading.Amendment!.WithinDays) is { } amended)
        {
            report = report with { Number = amended };
        }

        if (texts.HadDirectionMarks(row, enterprises.Column))
        {
            remarks.Insert(0, new(enterprises.Column, "含有改变文字方向的控制字符，会使名称倒着显示；请删去后重新填写") { Consequence = "这些字符已去除" });
        }

        var isRepeated = earlier.Add(report);
        var contact = ContactOf(row, remarks);
        var contactName = filings?.ContactName(row, remarks);
        return new()
        {
            Fate = RowFate.Taken,
            Line = row.Line,
            Report = new(report, code, contact, contactName),
            Amends = saysSo || isRepeated,
            Remarks = [.. remarks.Select(remark => MappedRow.Told(row, remark))],
        };
    }

    // what is optional and cannot be read is left out, and told
    private static CellFault? Unless(CellReading? cell, CellFault? fault, ImmutableArray<CellFault>.Builder remarks)
    {
        if (fault is null || cell is not { Optional: true })
        {
            return fault;
        }

        remarks.Add(fault with { Consequence = FilingMapping.LeftOut });
        return null;
    }

    private CellFault? ReadNumber(SourceRow row, out string number)
    {
        number = numbers?.Of(row) ?? "";
        if (number.Length > 0)
        {
            number = NumberOf(row);
            return null;
        }

        if (reading.Number is { Required: true } required)
        {
            return new(required.Column, "没有填写报告编号");
        }

        number = "H-" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(row.Raw)))[..16];
        return null;
    }

    private string NumberOf(SourceRow row) => string.Join('/', reading.Number!.And.OrNone().Select(column => texts.Of(row, column)).Prepend(numbers!.Of(row)));

    private bool IsWithdrawn(SourceRow row) => reading.Withdrawn is { } withdrawn && texts.Trimmed(row, withdrawn.Column) == withdrawn.EqualTo;

    private CellFault? ReadEnterprise(SourceRow row, Region region, out string enterprise)
    {
        enterprise = enterprises.Of(row);
        enterprise = reading.EnterpriseWithoutPlace ? regions.WithoutPlace(enterprise, region) : enterprise;
        return enterprise.Length > 0 ? null : new(enterprises.Column, "没有填写企业名称");
    }

    private CellFault? ReadCode(SourceRow row, ImmutableArray<CellFault>.Builder remarks, out SocialCreditCode? code)
    {
        code = null;
        if (codes is null)
        {
            return null;
        }

        var text = CellTexts.Halved(codes.Of(row));
        var wrong = SocialCreditCode.Parse(text, out var parsed);
        if (wrong == SocialCreditCodeFault.None)
        {
            code = parsed;
            return null;
        }

        var fault = new CellFault(codes.Column, Wrong(wrong, text));
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

    /// <summary>Reads a number of people; null where none is given.</summary>
    internal static CellFault? ReadPeople(SourceRow row, CellReader? cell, out int? people)
    {
        people = null;
        if (cell is null || cell.Of(row) is not { Length: > 0 } text)
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

    private string KeyOf(SourceRow row, SocialCreditCode? code, string enterprise)
    {
        return keys?.Of(row) is { Length: > 0 } key ? key : EnterpriseKey.Of(code?.Text, enterprise);
    }

    /// <summary>What is reported; where the row does not say, what the type of the reduction tells.</summary>
    private LayoffKind KindOf(SourceRow row, Filing filing) =>
        KindSaid(row) is var said and not LayoffKind.Unknown ? said : types.Find(filing.ReductionType)?.Kind ?? LayoffKind.Unknown;

    private LayoffKind KindSaid(SourceRow row) => reading.Kind is { } kind ? kind.Map.GetValueOrDefault(texts.Trimmed(row, kind.Column), kind.Otherwise) : LayoffKind.Unknown;

    private MobileNumber? ContactOf(SourceRow row, ImmutableArray<CellFault>.Builder remarks)
    {
        if (contacts?.Of(row) is not { Length: > 0 } text)
        {
            return null;
        }

        if (MobileNumber.TryParse(CellTexts.Halved(text), out var number))
        {
            return number;
        }

        remarks.Add(new(contacts.Column, "联系电话不是 11 位手机号码；请核对") { Consequence = FilingMapping.LeftOut });
        return null;
    }

    private CellReader? Cell(CellReading? cell) => cell is null ? null : new(cell, texts);
}
