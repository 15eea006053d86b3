namespace Monitor.Worker.Reporters.Templates;

/// <summary>The cell formats of the template, by their number in its style sheet.</summary>
internal enum TemplateStyle
{
    Plain,
    Heading,
    RequiredHeading,

    /// <summary>What is typed stays text, a formula too.</summary>
    Text,
    Whole,
    Money,
    Day,
    Wrapped,
}
