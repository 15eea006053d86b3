using Microsoft.Extensions.Logging.Abstractions;
using Monitor.Testing;
using Monitor.Worker.Briefings;
using Monitor.Worker.Cases;
using Monitor.Worker.DataQuality;
using Monitor.Worker.Notifications;
using Monitor.Worker.Record;

namespace Monitor.Worker.Tests.Briefings;

/// <summary>The writing of briefings on the sample province, without cases and sources.</summary>
internal static class ABriefingRun
{
    public static readonly ServiceLabel Label = new("山东省就业失业监测预警系统", true, true);

    public static BriefingRun Of(MonitorRecord record, BriefingFolder folder)
    {
        var matters = new MatterReading(record, new CaseReview(record, null), new QualityReview(record, SampleProvince.Rules, []), BriefingSamples.Policy, Label);
        return new BriefingRun(matters, new HtmlBriefing(ShippedTexts.All, Label), folder, Label, NullLogger<BriefingRun>.Instance);
    }
}
