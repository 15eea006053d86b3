using System.Collections.Immutable;
using System.ComponentModel;
using Monitor.Rules.Grading;

namespace Monitor.Worker.Cases.Calling;

/// <summary>A person to be called by telephone, because nobody has acknowledged a case.</summary>
internal sealed record CallEntry(
    [property: Description("The case's number.")] string Case,
    [property: Description("The grade it is handled at.")] Grade Grade,
    [property: Description("The name of that grade.")] string GradeName,
    [property: Description("The id of the person to call.")] string Person,
    [property: Description("That person's name.")] string Name,
    [property: Description("What that person does, and for which region.")] string Post,
    [property: Description("The numbers, the one to try first before the other; empty where none is known.")] ImmutableArray<string> Numbers,
    [property: Description("What to say, in one sentence.")] string Sentence,
    [property: Description("Since when the person is to be called.")] DateTimeOffset Since,
    [property: Description("What came of the calls tried so far, oldest first.")] ImmutableArray<string> Attempts)
{
    /// <summary>The numbers in one line.</summary>
    public string NumberText => Numbers.IsEmpty ? "没有登记号码" : string.Join("、", Numbers);

    /// <summary>The calls tried in one line.</summary>
    public string AttemptText => Attempts.IsEmpty ? "尚未呼叫" : string.Join("；", Attempts);
}
