namespace Monitor.Worker.Notifications.Templates;

/// <summary>A stretch of a template with its place, counted from one.</summary>
internal readonly record struct TemplateToken(TemplateTokenKind Kind, string Content, int Line, int Column);
