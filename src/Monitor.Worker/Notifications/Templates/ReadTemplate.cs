using System.Collections.Immutable;
using System.Reflection;
using Fluid.Ast;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.Notifications.Templates;

/// <summary>A template as read.</summary>
/// <param name="Statements">Its parts.</param>
/// <param name="Members">The members of the models that it uses.</param>
/// <param name="Faults">What is wrong with it; empty where it can be used.</param>
internal sealed record ReadTemplate(IReadOnlyList<Statement> Statements, IReadOnlySet<PropertyInfo> Members, ImmutableArray<ConfigError> Faults);
