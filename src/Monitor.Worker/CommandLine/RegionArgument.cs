using Monitor.Rules.Regions;

namespace Monitor.Worker.CommandLine;

/// <summary>A region that is named by its code on the command line.</summary>
internal static class RegionArgument
{
    /// <summary>Finds the region; prints why not where there is none of that code. Without a code there is nothing to find.</summary>
    /// <returns>Whether the code, if any, is known.</returns>
    public static bool TryFind(string? code, RegionTree tree, TextWriter output, out Region? region)
    {
        region = code is null ? null : tree.Find(code);
        if (code is null || region is not null)
        {
            return true;
        }

        output.WriteLine($"行政区划中没有代码为{code}的地区。请核对后重试。");
        return false;
    }

    /// <summary>The region; the whole without a code; null, and printed why, where there is none of that code.</summary>
    public static Region? FindOrRoot(string? code, RegionTree tree, TextWriter output) => TryFind(code, tree, output, out var region) ? region ?? tree.Root : null;
}
