namespace Monitor.Worker.Notifications.Templates;

/// <summary>A yes or no of the model, or a value held against a constant.</summary>
/// <param name="Path">The value.</param>
/// <param name="Operator">==, !=, &gt; or &lt;; empty for a yes or no.</param>
/// <param name="Constant">The constant; of the value's own type.</param>
internal sealed record TemplateCondition(TemplatePath Path, string Operator, object Constant)
{
    public bool Holds(TemplateFrame frame)
    {
        var value = Path.Value(frame);
        return Operator switch
        {
            "" => (bool)value,
            "==" => value.Equals(Constant),
            "!=" => !value.Equals(Constant),
            ">" => (int)value > (int)Constant,
            _ => (int)value < (int)Constant,
        };
    }
}
