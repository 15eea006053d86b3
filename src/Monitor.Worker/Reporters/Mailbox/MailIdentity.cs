using System.Collections.Immutable;
using Monitor.Rules.Panels;
using Monitor.Rules.Regions;
using Monitor.Worker.Intake.Http;
using Monitor.Worker.Intake.Mapping;
using Monitor.Worker.Intake.Reading;
using Monitor.Worker.Record;

namespace Monitor.Worker.Reporters.Mailbox;

/// <summary>Who a mail is from: enterprises that share an address, or an official for the enterprises of a region.</summary>
/// <param name="Id">As the record names the sender.</param>
/// <param name="Enterprises">The enterprises that it may report for; empty for an official.</param>
/// <param name="Region">The region that it may report for; null for enterprises.</param>
internal sealed record MailIdentity(string Id, ImmutableArray<ReporterRow> Enterprises, Region? Region)
{
    /// <summary>The row as it may be recorded: under the enterprise's own numbers, or set aside with the reason.</summary>
    public MappedRow Look(MappedRow row, RegionTree tree) => row switch
    {
        { Report: null } => row,
        _ when Region is not null => InRegion(row, row.Report, tree),
        _ => OwnRow(row, row.Report),
    };

    private MappedRow InRegion(MappedRow row, MappedReport mapped, RegionTree tree)
    {
        var region = tree.Regions[mapped.Report.Region];
        return tree.IsWithin(region, Region!) ? row : Aside(row, $"{tree.FullName(region)}不在您负责的地区（{tree.FullName(Region!)}）之内；请核对区划代码");
    }

    private MappedRow OwnRow(MappedRow row, MappedReport mapped)
    {
        var (name, code) = (mapped.Report.Enterprise, mapped.CreditCode?.Text);
        if (Enterprises.FirstOrDefault(it => it.CreditCode is not null && code is not null ? it.CreditCode == code : it.Enterprise == name) is not { } own)
        {
            return Aside(row, $"“{name}”与这个邮箱登记的企业（{string.Join('、', Enterprises.Select(it => it.Enterprise))}）不符；只能为本企业报送，请核对名称和统一社会信用代码");
        }

        return row with
        {
            Report = mapped with
            {
                CreditCode = mapped.CreditCode ?? (SocialCreditCode.TryParse(own.CreditCode, out var registered) ? registered : null),
                Report = mapped.Report with
                {
                    Source = ReportForm.SourceId,
                    Number = own.ToSender().NumberOf(mapped.Report.Number),
                    Enterprise = own.Enterprise,
                    EnterpriseKey = own.CreditCode ?? mapped.Report.EnterpriseKey,
                },
            },
        };
    }

    private static MappedRow Aside(MappedRow row, string reason) => MappedRow.Quarantined(new SourceFault("", row.Line, null, reason, row.Row?.Raw ?? "")) with { Row = row.Row };
}
