using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Regions;

namespace Monitor.Worker.Evaluation;

/// <summary>The canonical JSON of snapshots, states and alerts: the same content is always the same bytes.</summary>
internal static class EvaluationJson
{
    /// <summary>Chinese stands as it is: the texts are read by people and never put into a page unescaped.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        Converters = { new PeriodJson(), new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    public static string WriteText<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static Snapshot ReadSnapshot(ReadOnlySpan<byte> json) => Read<Snapshot>(json);

    public static byte[] WriteState(StoredState stored, RegionTree regions) => Write(new StateDocument
    {
        KnownAt = stored.State.KnownAt,
        Began = stored.State.Began,
        LastObservation = stored.LastObservation,
        LastReport = stored.LastReport,
        LastAdjustment = stored.LastAdjustment,
        LastCaseEvent = stored.LastCaseEvent,
        LastImport = stored.LastImport,
        LastDuty = stored.LastDuty,
        LastDistinction = stored.LastDistinction,
        LastEnterpriseFigure = stored.LastEnterpriseFigure,
        LastReturn = stored.LastReturn,
        Untold = stored.Untold,
        Numbers = stored.State.Numbers,
        Recent = stored.State.Recent,
        Tracks = stored.State.Tracks.ToImmutableSortedDictionary(rule => rule.Key, rule => ByCode(rule.Value, regions), StringComparer.Ordinal),
    });

    /// <summary>Reads a state. Tracks of regions that left the tree go on in their successors, or their alerts are handed to the next evaluation to end; those of rules that left are kept for the same.</summary>
    public static StoredState ReadState(ReadOnlySpan<byte> json, RegionTree regions)
    {
        var document = Read<StateDocument>(json);
        var placement = new TrackPlacement(regions);
        var tracks = document.Tracks.ToImmutableSortedDictionary(rule => rule.Key, rule => placement.Place(rule.Value), StringComparer.Ordinal);
        var state = new EvaluationState
        {
            KnownAt = document.KnownAt,
            Began = document.Began,
            Numbers = document.Numbers,
            Recent = document.Recent,
            Tracks = tracks,
            Departed = placement.Departed,
        };
        return new StoredState(state, document.LastObservation, document.LastReport) { Untold = document.Untold, LastAdjustment = document.LastAdjustment, LastCaseEvent = document.LastCaseEvent, LastImport = document.LastImport, LastDuty = document.LastDuty, LastDistinction = document.LastDistinction, LastEnterpriseFigure = document.LastEnterpriseFigure, LastReturn = document.LastReturn };
    }

    private static T Read<T>(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("The record holds an empty document.");

    private static ImmutableSortedDictionary<string, RegionTrack> ByCode(ImmutableArray<RegionTrack?> tracks, RegionTree regions) => tracks
        .Select((track, i) => (track, regions.Regions[i].Code))
        .Where(pair => pair.track is not null)
        .ToImmutableSortedDictionary(pair => pair.Code, pair => pair.track!, StringComparer.Ordinal);

    private sealed record StateDocument
    {
        public required DateTimeOffset KnownAt { get; init; }

        public DateTimeOffset? Began { get; init; }

        public required long LastObservation { get; init; }

        public required long LastReport { get; init; }

        public long LastAdjustment { get; init; }

        public long LastCaseEvent { get; init; }

        public long LastImport { get; init; }

        public long LastDuty { get; init; }

        public long LastDistinction { get; init; }

        public long LastEnterpriseFigure { get; init; }

        public long LastReturn { get; init; }

        public ImmutableArray<Rules.Alerts.AlertChange> Untold { get; init; } = [];

        public required ImmutableSortedDictionary<string, int> Numbers { get; init; }

        public required ImmutableArray<Rules.Alerts.AlertChange> Recent { get; init; }

        public required ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, RegionTrack>> Tracks { get; init; }
    }
}
