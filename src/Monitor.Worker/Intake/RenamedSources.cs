using System.Globalization;
using Monitor.Worker.ConfigFiles.Documents.Sources;
using Monitor.Worker.Record;

namespace Monitor.Worker.Intake;

/// <summary>Holds the sources of the configuration against those of the record. Files and reports are known by the id of their source: under another id all of them would count once more.</summary>
internal static class RenamedSources
{
    /// <summary>Refuses a configuration in which a source that has never delivered finds files that one which is gone delivered.</summary>
    /// <param name="record">The record.</param>
    /// <param name="sources">The sources of the configuration.</param>
    /// <param name="folders">Where they look for files.</param>
    /// <param name="cancellationToken">Ends the looking.</param>
    /// <exception cref="RenamedSourceException">There is one.</exception>
    public static async Task RefuseAsync(MonitorRecord record, IReadOnlyCollection<SourceDocument> sources, IReadOnlyList<string> folders, CancellationToken cancellationToken)
    {
        var known = await record.Imports.SourcesAsync(cancellationToken);
        foreach (var gone in known.Except(sources.Select(source => source.Id), StringComparer.Ordinal))
        {
            var taken = await record.Imports.TakenPathsAsync(gone, cancellationToken);
            foreach (var source in sources.Where(source => !known.Contains(source.Id, StringComparer.Ordinal)))
            {
                var again = FileSearch.Find(source.Path, folders).Select(file => file.RelativePath).Where(taken.Contains).ToArray();
                if (again.Length > 0)
                {
                    throw new RenamedSourceException(string.Create(
                        CultureInfo.InvariantCulture,
                        $"数据源“{gone}”已不在配置里，它入库过的 {again.Length} 个文件（如 {again[0]}）现在归从未入库的数据源“{source.Id}”；照此运行，这些文件会再次入库，报告会重复计数。只是改了编号的，请在 sources/ 中把 id 改回 {gone}（名称可以改 name）；确是另一个数据源的，请先把这些文件移出输入目录（收件目录 inbox），再启动。"));
                }
            }
        }
    }
}
