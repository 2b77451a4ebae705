namespace Social.LinkedIn;

/// <summary>A method of Rest.li, which decides the HTTP verb and is named in <c>X-RestLi-Method</c>: the verb alone does not tell a partial update from a create.</summary>
/// <param name="Name">The name as the header has it.</param>
/// <param name="Verb">The HTTP verb.</param>
internal sealed record RestLiMethod(string Name, HttpMethod Verb)
{
    public static RestLiMethod Get { get; } = new("GET", HttpMethod.Get);

    public static RestLiMethod BatchGet { get; } = new("BATCH_GET", HttpMethod.Get);

    public static RestLiMethod GetAll { get; } = new("GET_ALL", HttpMethod.Get);

    public static RestLiMethod Finder { get; } = new("FINDER", HttpMethod.Get);

    public static RestLiMethod Create { get; } = new("CREATE", HttpMethod.Post);

    public static RestLiMethod PartialUpdate { get; } = new("PARTIAL_UPDATE", HttpMethod.Post);

    public static RestLiMethod Action { get; } = new("ACTION", HttpMethod.Post);

    public static RestLiMethod Delete { get; } = new("DELETE", HttpMethod.Delete);
}
