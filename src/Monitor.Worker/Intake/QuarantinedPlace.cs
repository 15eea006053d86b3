using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles;
using Monitor.Worker.Intake.Mapping;
using Monitor.Worker.Record;

namespace Monitor.Worker.Intake;

/// <summary>Which region a quarantined row speaks of, as its source is described now.</summary>
internal static class QuarantinedPlace
{
    /// <summary>The region; null where the row says none that can be found, so that it concerns the whole.</summary>
    public static Region? Of(QuarantinedRow found, MonitorConfiguration configuration)
    {
        if (configuration.Sources.FirstOrDefault(source => source.Id == found.Row.Source) is not { } source)
        {
            return null;
        }

        var row = QuarantinedCells.Row(found.File?.RelativePath ?? "", found.Row.Line, QuarantinedCells.Read(found.Row.Cells), found.Row.Raw);
        return new RegionFinder(source.Region, configuration.Rules.Regions, new(source.Missing, source.HtmlEntities)).Find(row, out var region) is null ? region : null;
    }
}
