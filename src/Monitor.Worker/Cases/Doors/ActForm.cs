using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Monitor.Rules.Cases;
using Monitor.Rules.Cases.Acts;

namespace Monitor.Worker.Cases.Doors;

/// <summary>One act as both doors offer it.</summary>
/// <param name="Act">The record that holds it.</param>
/// <param name="Kind">Which act it is.</param>
/// <param name="Verb">Its verb under <c>monitor case</c>; two words for an act on a part of the case, such as <c>task done</c>.</param>
/// <param name="Help">What it does, in English.</param>
/// <param name="Parameters">What it takes, in the order an official thinks of it.</param>
internal sealed record ActForm(Type Act, ActKind Kind, string Verb, string Help, ImmutableArray<ActParameter> Parameters)
{
    private static readonly JsonSerializerOptions Described = new(CaseJson.Options) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    /// <summary>Its name in HTTP, such as <c>send_back</c>.</summary>
    public string Word { get; } = JsonNamingPolicy.SnakeCaseLower.ConvertName(Kind.ToString());

    /// <summary>Whether it is done without a case: it makes one.</summary>
    public bool Opens => Kind == ActKind.OpenCase;

    /// <summary>A row of the catalogue.</summary>
    /// <exception cref="ArgumentException">The parameters are not those of the record.</exception>
    public static ActForm Of<T>(string verb, string help, params ReadOnlySpan<(string Name, string Help)> parameters)
        where T : CaseAct
    {
        var held = Described.GetTypeInfo(typeof(T)).Properties.Where(property => property.Get is not null).ToDictionary(property => property.Name, StringComparer.Ordinal);
        var made = ImmutableArray.CreateBuilder<ActParameter>(parameters.Length);
        foreach (var (name, meaning) in parameters)
        {
            if (!held.Remove(name, out var property))
            {
                throw new ArgumentException($"{typeof(T).Name} holds no '{name}', or it is named twice.", nameof(parameters));
            }

            made.Add(ActParameter.Of(property, meaning));
        }

        return held.Count == 0
            ? new ActForm(typeof(T), Enum.Parse<ActKind>(typeof(T).Name), verb, help, made.ToImmutable())
            : throw new ArgumentException($"{typeof(T).Name} takes {string.Join(", ", held.Keys)} as well.", nameof(parameters));
    }

    /// <summary>Reads the act, or says everything that is wrong with what was given.</summary>
    public ActReading Read(JsonElement given)
    {
        if (given.ValueKind != JsonValueKind.Object)
        {
            return new(null, [new("", "内容应为一个 JSON 对象")]);
        }

        var body = new JsonObject();
        var faults = ImmutableArray.CreateBuilder<ActFault>();
        foreach (var property in given.EnumerateObject().Where(property => property.Value.ValueKind != JsonValueKind.Null))
        {
            if (Parameters.FirstOrDefault(parameter => parameter.Name == property.Name) is not { } parameter)
            {
                faults.Add(new(property.Name, Parameters.IsEmpty ? "没有这个字段；此项办理不需要填写内容" : $"没有这个字段；可用的字段为 {string.Join('、', Parameters.Select(it => it.Name))}"));
            }
            else if (parameter.FaultOf(property.Value) is { } fault)
            {
                faults.Add(new(property.Name, fault));
            }
            else
            {
                body[property.Name] = JsonNode.Parse(property.Value.GetRawText());
            }
        }

        var missing = Parameters.Where(parameter => parameter.IsRequired && !body.ContainsKey(parameter.Name) && faults.All(fault => fault.Field != parameter.Name));
        faults.AddRange(missing.Select(parameter => new ActFault(parameter.Name, "必须填写")));
        return faults.Count > 0 ? new(null, faults.ToImmutable()) : new((CaseAct)body.Deserialize(Act, CaseJson.Options)!, []);
    }
}
