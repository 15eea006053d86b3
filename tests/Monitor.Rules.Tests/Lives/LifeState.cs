using System.Text;
using System.Text.Json;
using Monitor.Rules.Cases;
using Monitor.Rules.Evaluation;
using Monitor.Rules.Regions;
using Monitor.Worker.Evaluation;

namespace Monitor.Rules.Tests.Lives;

/// <summary>What survives a restart: the state and the events as the record keeps them, in its JSON.</summary>
internal static class LifeState
{
    public static EvaluationState Reread(EvaluationState state)
    {
        var json = EvaluationJson.WriteState(new StoredState(state, 0, 0), ATree.Small);
        var read = EvaluationJson.ReadState(json, ATree.Small).State;
        if (!json.AsSpan().SequenceEqual(EvaluationJson.WriteState(new StoredState(read, 0, 0), ATree.Small)))
        {
            throw new BrokenLifeException(LifeRule.ReplayGivesPresent, $"the state of {state.KnownAt:O} reads as another");
        }

        return read;
    }

    public static CaseBook Replay(IEnumerable<string> log, CaseBook present)
    {
        var read = CaseBook.Empty.After(log.Select(line => JsonSerializer.Deserialize<CaseEvent>(line, CaseJson.Options)!));
        var (replayed, standing) = (Json(read), Json(present));
        if (replayed != standing)
        {
            throw new BrokenLifeException(LifeRule.ReplayGivesPresent, $"the events give {replayed}, and the present is {standing}");
        }

        return read;
    }

    public static string Json(Case one) => JsonSerializer.Serialize(one, CaseJson.Options);

    private static string Json(CaseBook book)
    {
        var text = new StringBuilder();
        foreach (var one in book.Cases.Values)
        {
            text.Append(Json(one)).Append('\n');
        }

        return text.ToString();
    }
}
