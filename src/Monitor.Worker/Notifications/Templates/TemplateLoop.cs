namespace Monitor.Worker.Notifications.Templates;

/// <summary>What <c>forloop</c> tells inside a loop.</summary>
/// <param name="Index">The turn, from one.</param>
/// <param name="First">Whether it is the first.</param>
/// <param name="Last">Whether it is the last.</param>
internal sealed record TemplateLoop(int Index, bool First, bool Last)
{
    public const string Name = "forloop";
}
