namespace Monitor.Worker.Cases;

/// <summary>What the template of a text message about cases can say. It knows no enterprise and no person, so that no template can name one.</summary>
/// <param name="Prefix">演练： and 试运行：, as far as they hold.</param>
/// <param name="Region">The region's full name.</param>
/// <param name="Cause">事由, where an answer is asked for; empty otherwise, and where it was dropped to save room.</param>
/// <param name="Grade">The name of the grade.</param>
/// <param name="Number">The case's number.</param>
/// <param name="Summary">What is told.</param>
/// <param name="Count">How many notices it stands for.</param>
/// <param name="Link">Where to acknowledge; empty for none.</param>
/// <param name="Code">What to reply with to acknowledge; empty for none.</param>
internal sealed record CaseSmsModel(string Prefix, string Region, string Cause, string Grade, string Number, string Summary, int Count, string Link, string Code)
{
    public bool HasLink => Link.Length > 0;

    public bool HasCode => Code.Length > 0;

    /// <summary>The forms in which it is tried, the fullest first.</summary>
    /// <param name="withoutTrial">演练： alone, as far as it holds.</param>
    public IEnumerable<CaseSmsModel> Forms(string withoutTrial)
    {
        yield return this;
        var form = this with { Prefix = withoutTrial };
        yield return form;
        yield return form with { Cause = "" };
    }
}
