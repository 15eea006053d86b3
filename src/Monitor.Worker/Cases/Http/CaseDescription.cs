using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Monitor.Worker.Cases.Doors;

namespace Monitor.Worker.Cases.Http;

/// <summary>Describes the interface (OpenAPI) from the same catalogue of acts that serves it.</summary>
internal static class CaseDescription
{
    public const string Route = "/openapi/{documentName}.json";

    /// <summary>The group of the endpoints that are described.</summary>
    public const string Document = "v1";

    private const string Key = "personalKey";
    private const string Problem = "Problem";

    public static IServiceCollection AddCaseDescription(this IServiceCollection services) => services.AddOpenApi(Document, options =>
    {
        options.ShouldInclude = described => described.GroupName == Document;
        options.AddDocumentTransformer((document, _, _) => Describe(document));
        options.AddOperationTransformer(DescribeAsync);
    });

    private static Task Describe(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Monitor: cases (事项) and duty (值班)",
            Version = "1",
            Description = "Cases of mass unemployment (规模性失业): to read, and one operation for each act of a named person; to take over the duty of a region and to note what happened. Errors are problem+json in Chinese. "
                + "Requests bear the personal key that 'monitor person key' shows once. Which act is legal in which stage: docs/case-acts.md; who may do it: docs/rights.md.",
        };
        document.Servers = [];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [Key] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A personal key." },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Key, document)] = [] }];
        return Task.CompletedTask;
    }

    private static async Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<ActForm>().SingleOrDefault() is { } form)
        {
            operation.RequestBody = BodyOf(form.Help, form.Parameters);
            operation.Parameters =
            [
                .. operation.Parameters ?? [],
                Header("If-Match", "The version (ETag) that the act was decided upon; 409 where the case has moved on."),
                Header(ActRequest.KeyHeader, "The sender's own name for this request, up to 200 visible ASCII characters: sent again, it does nothing twice."),
            ];
        }

        if (metadata.OfType<TakesBody>().SingleOrDefault() is { } body)
        {
            operation.RequestBody = BodyOf(body.Help, body.Fields);
        }

        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>().Where(parameter => parameter.Description is null))
        {
            parameter.Description = MeaningOf(parameter.Name);
        }

        var document = context.Document ?? throw new InvalidOperationException("An operation is described within its document.");
        foreach (var code in metadata.OfType<Refuses>().SelectMany(refuses => refuses.Codes).Concat([400, 401, 429, 503]).Order())
        {
            var name = $"refused_{code.ToString(CultureInfo.InvariantCulture)}";
            if (document.Components?.Responses?.ContainsKey(name) != true)
            {
                document.AddComponent(name, await RefusalAsync(code, document, context, cancellationToken));
            }

            (operation.Responses ??= []).TryAdd(code.ToString(CultureInfo.InvariantCulture), new OpenApiResponseReference(name, document));
        }
    }

    private static async Task<OpenApiResponse> RefusalAsync(int code, OpenApiDocument document, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (document.Components?.Schemas?.ContainsKey(Problem) != true)
        {
            document.AddComponent(Problem, await context.GetOrCreateSchemaAsync(typeof(ProblemAnswer), null, cancellationToken));
        }

        return new OpenApiResponse
        {
            Description = RefusalOf(code),
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { [CaseProblem.ContentType] = new() { Schema = new OpenApiSchemaReference(Problem, document) } },
        };
    }

    private static OpenApiRequestBody BodyOf(string help, ImmutableArray<ActParameter> fields) => new()
    {
        Required = fields.Any(field => field.IsRequired),
        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
        {
            ["application/json"] = new()
            {
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Description = help,
                    AdditionalPropertiesAllowed = false,
                    Required = fields.Where(field => field.IsRequired).Select(field => field.Name).ToHashSet(StringComparer.Ordinal),
                    Properties = fields.ToDictionary(field => field.Name, SchemaOf, StringComparer.Ordinal),
                },
            },
        },
    };

    private static IOpenApiSchema SchemaOf(ActParameter parameter)
    {
        var schema = parameter.Kind switch
        {
            ActParameterKind.TextList => new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } },
            ActParameterKind.Integer => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" },
            ActParameterKind.Money => new OpenApiSchema { Type = JsonSchemaType.Number },
            ActParameterKind.Choice => new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. parameter.Choices.Select(choice => System.Text.Json.Nodes.JsonValue.Create(choice))] },
            ActParameterKind.Day => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" },
            ActParameterKind.Moment => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" },
            _ => new OpenApiSchema { Type = JsonSchemaType.String },
        };
        schema.Description = parameter.Help;
        return schema;
    }

    private static OpenApiParameter Header(string name, string meaning) =>
        new() { Name = name, In = ParameterLocation.Header, Description = meaning, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };

    private static string? MeaningOf(string? parameter) => parameter switch
    {
        "number" => "The case's number, such as SX2026-0001.",
        "region" => "The code of a region that the case happens in, or in one below it.",
        "owner" => "The code of the region that handles the case.",
        "all" => "Whether closed cases are listed as well.",
        "overdue" => "Whether only cases with an overdue task are listed.",
        "mine" => "Whether only cases are listed that the person's region handles or is asked to take over.",
        _ => null,
    };

    private static string RefusalOf(int code) => code switch
    {
        400 => "No JSON, or a header that cannot be read.",
        401 => "No personal key, or one that is not valid.",
        403 => "The person may not do that here.",
        404 => "There is no such case, alert, task, measure or sheet, or the person may not see it.",
        409 => "The case, or the duty, does not stand where that is done, or has moved on.",
        415 => "The body is not JSON.",
        422 => "What was given is wrong or wanting.",
        429 => "Too many wrong keys from this address; Retry-After says for how long.",
        503 => "The disk is full or the database stayed busy: nothing was written; Retry-After says when to send again.",
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "No endpoint refuses by that."),
    };
}
