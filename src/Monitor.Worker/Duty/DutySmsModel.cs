namespace Monitor.Worker.Duty;

/// <summary>What the template of a text message about duty can say. It knows no person, so that no template can name one.</summary>
/// <param name="Prefix">演练：, as far as it holds.</param>
/// <param name="Region">The region whose duty it is about.</param>
/// <param name="IsEmpty">空班: nobody is on duty; otherwise a hand-over waits for its confirmation.</param>
internal sealed record DutySmsModel(string Prefix, string Region, bool IsEmpty);
