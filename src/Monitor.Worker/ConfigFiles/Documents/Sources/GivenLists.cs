using System.Collections.Immutable;

namespace Monitor.Worker.ConfigFiles.Documents.Sources;

/// <summary>Lists that a description may leave out.</summary>
internal static class GivenLists
{
    /// <summary>The list, empty where it was not given.</summary>
    public static ImmutableArray<T> OrNone<T>(this ImmutableArray<T> list) => list.IsDefault ? [] : list;
}
