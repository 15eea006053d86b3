using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Monitor.Worker.Intake.Http;
using Monitor.Worker.Reporters.Fields;

namespace Monitor.Worker.Reporters.Http;

/// <summary>Describes the interface for reports (OpenAPI) from the same list of fields that the form and the template ask for.</summary>
internal static class ReportDescription
{
    public const string Document = "reports";

    private const string Key = "reporterKey";
    private const string Report = "Report";

    public static IServiceCollection AddReportDescription(this IServiceCollection services) => services.AddOpenApi(Document, options =>
    {
        options.ShouldInclude = described => described.RelativePath == ReportEndpoint.Path[1..];
        options.AddDocumentTransformer((document, _, _) => Describe(document));
        options.AddOperationTransformer((operation, context, _) => Describe(operation, context));
    });

    private static Task Describe(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Monitor: layoff reports (企业规模裁员减员及突发事件报告)",
            Version = "1",
            Description = "Reports of enterprises, one by one or in batches. What the answer gives a receipt for is durable. A reporter bears the key that 'monitor reporter key add' shows once: "
                + "name, credit code and region are then filled in from the register. Reasons of refusal are Chinese.",
        };
        document.Servers = [];
        document.Tags = null;
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [Key] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A reporter's key (rk_…), or a personal one of an official." },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Key, document)] = [] }];
        return Task.CompletedTask;
    }

    private static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var document = context.Document ?? throw new InvalidOperationException("An operation is described within its document.");
        document.AddComponent(Report, SchemaOfReport());
        operation.OperationId = "send_reports";
        operation.Summary = "Takes a report or a batch of them; the same number again is a new version, the same content again gets the same receipt.";
        operation.Tags = null;
        var one = new OpenApiSchemaReference(Report, document);
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = Json(new OpenApiSchema { OneOf = [one, new OpenApiSchema { Type = JsonSchemaType.Array, Items = one, MinItems = 1, MaxItems = ReportIntake.MostReports }] }),
        };
        operation.Responses = new OpenApiResponses
        {
            ["200"] = Answer("All of it was in the record before; the receipt is that of then."),
            ["201"] = Answer("Something new was taken."),
            ["400"] = Refusal("No JSON."),
            ["401"] = Refusal("No key, or one that is not valid."),
            ["413"] = new OpenApiResponse { Description = "More than 8 MiB." },
            ["415"] = Refusal("The body is not declared as JSON."),
            ["422"] = Answer("Nothing could be taken; rejected says why."),
            ["429"] = Refusal("Too many wrong keys from this address; Retry-After says for how long."),
            ["503"] = Refusal("The disk is full or the database stayed busy: nothing was written; Retry-After says when to send again."),
        };
        return Task.CompletedTask;
    }

    private static OpenApiSchema SchemaOfReport() => new()
    {
        Type = JsonSchemaType.Object,
        AdditionalPropertiesAllowed = false,
        Required = new HashSet<string>(StringComparer.Ordinal) { ReportSender.NumberField, ReportSender.EnterpriseField, ReportSender.RegionField },
        Description = "Under a reporter's key enterprise and region may be left out.",
        Properties = ReportForm.Fields.ToDictionary(name => name, name => (IOpenApiSchema)SchemaOf(name), StringComparer.Ordinal),
    };

    private static OpenApiSchema SchemaOf(string name)
    {
        var field = ReportFields.Find(name);
        var schema = field?.Kind switch
        {
            ReportFieldKind.Count => new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "0" },
            ReportFieldKind.Money => new OpenApiSchema { Type = JsonSchemaType.Number, Minimum = "0" },
            ReportFieldKind.Day => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" },
            ReportFieldKind.Kind => Choice("layoff", "closure", "suspension", "wage_arrears", "collective_incident", "unknown", ReportSender.ZeroKind),
            ReportFieldKind.Stage => Choice("初报", "续报", "终报"),
            ReportFieldKind.YesNo => Choice("是", "否"),
            ReportFieldKind.Tick => Choice("是"),
            ReportFieldKind.Withdrawal => Choice("true", "false"),
            _ => new OpenApiSchema { Type = JsonSchemaType.String },
        };
        schema.Description = field is null ? "What tells one enterprise from another where it has no credit code; not under a reporter's key." : field.Hint.Length > 0 ? $"{field.Label}：{field.Hint}" : field.Label;
        return schema;
    }

    private static OpenApiSchema Choice(params string[] words) => new() { Type = JsonSchemaType.String, Enum = [.. words.Select(word => (JsonNode)JsonValue.Create(word))] };

    private static OpenApiResponse Answer(string description) => new()
    {
        Description = description,
        Content = Json(new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
            {
                ["receipt"] = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null, Description = "回执号, such as HZ-20261102-000001." },
                ["accepted"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
                ["rejected"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Array,
                    Items = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
                        {
                            ["index"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "Its place in the batch, from zero." },
                            ["field"] = new OpenApiSchema { Type = JsonSchemaType.String },
                            ["reason"] = new OpenApiSchema { Type = JsonSchemaType.String },
                        },
                    },
                },
            },
        }),
    };

    private static OpenApiResponse Refusal(string description) => new()
    {
        Description = description,
        Content = Json(new OpenApiSchema { Type = JsonSchemaType.Object, Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal) { ["error"] = new OpenApiSchema { Type = JsonSchemaType.String } } }),
    };

    private static Dictionary<string, OpenApiMediaType> Json(IOpenApiSchema schema) => new(StringComparer.Ordinal) { ["application/json"] = new() { Schema = schema } };
}
