namespace Monitor.Worker.Cases;

/// <summary>What the template of a text message about cases can say. It knows no enterprise and no person, so that no template can name one.</summary>
/// <param name="Prefix">演练： and 试运行：, as far as they hold.</param>
/// <param name="Region">The region's full name.</param>
/// <param name="Grade">The name of the grade.</param>
/// <param name="Number">The case's number.</param>
/// <param name="Summary">What is told.</param>
/// <param name="Count">How many notices it stands for.</param>
internal sealed record CaseSmsModel(string Prefix, string Region, string Grade, string Number, string Summary, int Count);
