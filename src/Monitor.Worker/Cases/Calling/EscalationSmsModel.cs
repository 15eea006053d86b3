namespace Monitor.Worker.Cases.Calling;

/// <summary>What the template of a calling text message can say. It knows no enterprise and no person, so that no template can name one.</summary>
/// <param name="Prefix">演练： and 试运行：, as far as they hold.</param>
/// <param name="Region">The region's full name.</param>
/// <param name="Cause">事由; empty where it was dropped to save room.</param>
/// <param name="Grade">The name of the grade.</param>
/// <param name="Number">The case's number.</param>
/// <param name="Figure">How many people it is about; empty where that is not known, or was dropped.</param>
/// <param name="Summary">What is told.</param>
/// <param name="Count">How many cases it stands for.</param>
/// <param name="Others">The numbers of the others; empty for none, or where they were dropped.</param>
/// <param name="Link">Where to acknowledge the first; empty for none.</param>
/// <param name="Code">What to reply with, for all of them; empty for none.</param>
internal sealed record EscalationSmsModel(string Prefix, string Region, string Cause, string Grade, string Number, string Figure, string Summary, int Count, string Others, string Link, string Code)
{
    public bool HasLink => Link.Length > 0;

    public bool HasCode => Code.Length > 0;

    /// <summary>The forms in which it is tried, the fullest first.</summary>
    /// <param name="withoutTrial">演练： alone, as far as it holds.</param>
    public IEnumerable<EscalationSmsModel> Forms(string withoutTrial)
    {
        yield return this;
        var form = this with { Prefix = withoutTrial };
        yield return form;
        if (Count > 1 && HasCode)
        {
            form = form with { Link = "" }; // it opens the first case alone; the code is for all
            yield return form;
        }

        form = form with { Others = "" };
        yield return form;
        form = form with { Cause = "" };
        yield return form;
        yield return form with { Figure = "" };
    }
}
