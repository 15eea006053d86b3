namespace Monitor.Worker.Notifications;

/// <summary>What the templates of a text message can say. It knows no enterprise and no person, so that no template can name one.</summary>
/// <param name="Prefix">演练： and 试运行：, as far as they hold.</param>
/// <param name="Region">The region's full name.</param>
/// <param name="Grade">The name of the grade.</param>
/// <param name="Label">The degree in brackets; empty where it was dropped to save room.</param>
/// <param name="Change">What happened to the grade.</param>
/// <param name="Summary">Indicator and number; empty where dropped.</param>
/// <param name="Number">The number of the case that lists the alert; of the alert itself where none does.</param>
/// <param name="Count">How many changes.</param>
/// <param name="Overview">How many of which kind; empty where dropped.</param>
internal sealed record SmsModel(string Prefix, string Region, string Grade, string Label, string Change, string Summary, string Number, int Count, string Overview)
{
    /// <summary>Where to acknowledge the case; empty for nowhere.</summary>
    public string Link { get; init; } = "";

    /// <summary>What to reply with to acknowledge; empty for none.</summary>
    public string Code { get; init; } = "";

    public bool HasLink => Link.Length > 0;

    public bool HasCode => Code.Length > 0;
}
