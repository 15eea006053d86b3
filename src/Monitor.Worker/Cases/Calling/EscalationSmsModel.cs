namespace Monitor.Worker.Cases.Calling;

/// <summary>What the template of a calling text message can say. It knows no enterprise and no person, so that no template can name one.</summary>
/// <param name="Prefix">演练： and 试运行：, as far as they hold.</param>
/// <param name="Region">The region's full name.</param>
/// <param name="Grade">The name of the grade.</param>
/// <param name="Number">The case's number.</param>
/// <param name="Summary">What is told.</param>
/// <param name="Count">How many cases it stands for.</param>
/// <param name="Link">Where to acknowledge; empty for none.</param>
/// <param name="Code">What to reply with; empty for none.</param>
internal sealed record EscalationSmsModel(string Prefix, string Region, string Grade, string Number, string Summary, int Count, string Link, string Code)
{
    public bool HasLink => Link.Length > 0;

    public bool HasCode => Code.Length > 0;
}
