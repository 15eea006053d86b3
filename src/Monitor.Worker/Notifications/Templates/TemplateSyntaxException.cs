namespace Monitor.Worker.Notifications.Templates;

/// <summary>A template cannot be read on from a place.</summary>
/// <param name="at">How many characters stand before the place.</param>
/// <param name="what">What is wrong, in Chinese.</param>
internal sealed class TemplateSyntaxException(int at, string what) : Exception(what)
{
    public int At => at;
}
