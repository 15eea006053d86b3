namespace Monitor.Worker.Notifications.Templates;

/// <summary>What a stretch of a template is.</summary>
internal enum TemplateTokenKind
{
    /// <summary>Words that stay as they are.</summary>
    Text,

    /// <summary><c>{{ … }}</c>.</summary>
    Value,

    /// <summary><c>{% … %}</c>.</summary>
    Tag,
}
