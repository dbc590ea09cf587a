import type { ImportField } from '#shared/model/import-mapping.ts'

/**
 * How lists head their columns. Blanks, case, width, brackets and asterisks do not matter (normalize-header.ts). A word also
 * counts inside a longer header (主要联系人, 客户手机号码, "Main contact e-mail") unless it starts with `=`: 名称 alone is the
 * company's name, 产品名称 is not.
 */
export const headerWords: Partial<Record<ImportField, string>> = {
  legalName:
    '供方名称|需方名称|=供方|=需方|买方公司|卖方公司|往来单位|往来单位名称|=客商|客商名称|商户名称|=商户|工厂名称|经销商名称|代理商名称|任职单位|=客户名|=商号|入会企业|受访企业|参会企业|参会单位|客户公司|买家公司|采购公司|供应商公司|参展公司|公司单位|企业单位|单位公司|your company|company organization|company organisation|buyer company|exhibitor company|supplier company|customer company|公司名称|企业名称|单位名称|公司全称|企业全称|单位全称|=公司名|=企业名|客户名称|客户全称|客户单位|买家名称|采购商名称|=采购商|采购单位|采购企业|供应商名称|供应商全称|供货商名称|厂商名称|厂家名称|商家名称|参展商名称|展商名称|参展企业|参展单位|会员单位|会员名称|会员企业|机构名称|组织名称|协会名称|商会名称|公司中文名称|公司中文名|企业中文名称|企业中文名|中文名称|=工作单位|所在单位|=所在公司|=所属公司|公司抬头|=抬头|=户名|' +
    '=公司|=企业|=单位|=名称|=客户|=买家|=供应商|=商家|=厂家|=厂商|=供货商|=展商|=参展商|=机构|=全称|=法定名称|' +
    'company name|=company|organization name|organisation name|=organization|=organisation|corporate name|business name|=firm|=enterprise|account name|customer name|client name|buyer name|supplier name|vendor name|manufacturer name|exhibitor name|exhibiting company|legal name|registered name|company name cn|name of company|=customer|=buyer|=supplier|=vendor|=client|=exhibitor|=manufacturer|=account|=employer|=member|member company',
  englishName:
    'company name in english|英文名称|英文公司名|公司英文名|公司英文名称|企业英文名称|企业英文名|英文全称|外文名称|=英文名|' +
    'english name|name in english|company english name|company name en|company name english|name en',
  shortName: '公司简称|企业简称|单位简称|客户简称|中文简称|=简称|short name|abbreviation|=alias|=brand name',
  formerNames:
    '原公司名|原单位名称|原企业名|曾用公司名|曾用名|曾用名称|原公司名称|原企业名称|原名称|旧名称|=原名|=旧名|former name|former names|previous name|formerly',
  creditCode:
    '税务登记号|纳税识别号|营业执照注册号|营业执照编号|统一社会信用代码|社会信用代码|统一信用代码|信用代码|社会信用号|信用号|税号|纳税人识别号|纳税人登记号|营业执照号|营业执照号码|执照号|机构代码|组织机构代码|工商注册号|' +
    'credit code|unified social credit code|social credit code|uscc|uscid|tax id|tax no|tax number|tax code|vat no|vat number|business license|business licence|license no|registration code',
  roles:
    '=客户类型|=客户类别|=客户分类|=类型|=customer type|=type|企业角色|客户角色|=角色|=身份|买卖角色|参展身份|=role|=roles|business role|company role',
  industries:
    '所属行业|行业类别|行业分类|行业类型|行业领域|所在行业|行业|产业|领域|industry|industries|sector|line of business|business field|trade sector',
  region:
    '公司所在地|公司地区|企业地区|客户地区|公司所在地区|客户所在地|所在地区|所在地|所属地区|所在区域|所属省市|所在省市|省市区|省份城市|省市|省区市|=地区|=区域|城市地区|企业所在地|=位置|=籍贯|' +
    'region|location|=area|province city|city province|=place',
  country: '国家地区|国别|国家|country|country region|nation|nationality',
  province: '所在省份|所在省|省份|=省|=省自治区|=省直辖市|province|=state|state or province|state province',
  city: '所在城市|所在市|城市|地级市|=市|city|town',
  district: '所在区县|区县|=区|=县|=县区|=市区|district|county',
  address:
    '详细地址|通讯地址|联系地址|公司地址|企业地址|单位地址|办公地址|注册地址|经营地址|邮寄地址|收货地址|地址|住所|' +
    'address|address line|address formatted|street|street address|mailing address|office address|postal address|registered address|=add',
  staffBand:
    '参保人数|公司人数|企业人数|从业人员数|从业人员|企业规模|公司规模|人员规模|员工人数|员工数|职工人数|从业人数|=人数|=规模|company size|employees|number of employees|=staff|headcount|staff size|no of employees',
  revenueBand:
    '年营业额|营业额|年销售额|销售额|年营收|营业收入|营收|年产值|产值|annual revenue|revenue|annual turnover|turnover|annual sales|sales volume',
  website:
    '公司网址|企业网址|公司网站|企业网站|官方网站|官网|网址|网站|主页|website|website value|web site|homepage|url|web|web page|www',
  foundedOn:
    '公司生日|企业生日|成立日期|成立时间|成立年份|创立日期|创立时间|创办时间|建厂时间|司庆|司庆日|founded|founded on|founding date|date of establishment|established|year established|incorporation date|founding anniversary',
  firstDealOn:
    '首次成交|首次成交日期|首次成交时间|首次成交日|第一次成交|首单日期|首单时间|=首单|首次下单|首次下单日期|首次下单时间|首次订单日期|首次采购日期|首次采购时间|首次交易|首次交易日期|首次签约日期|' +
    'first deal|first deal date|first deal on|date of first deal|first order|first order date|first purchase|first purchase date|first transaction|first transaction date',
  partnerSince:
    '=发展日期|=建档日期|合作起始|合作起始日|合作起始日期|合作起始时间|合作开始|合作开始日期|合作开始时间|开始合作日期|开始合作时间|开始合作|建立合作|建立合作日期|建立合作时间|合作始于|=合作时间|=合作日期|=合作自|成为客户日期|成为客户时间|' +
    'partner since|partners since|partner since date|customer since|client since|buyer since|supplier since|cooperation since|cooperating since|working together since|with us since|relationship since|start of cooperation|cooperation start|cooperation start date|start of partnership|partnership start date',
  owner:
    'contact owner|跟单员|销售代表|业务归属|lead owner|record owner|customer owner|客户经理|业务员|跟进人|跟进人员|所属人|归属人|负责业务员|销售人员|所属销售|销售负责人|对接人员|维护人|我方负责人|我方对接人|专属客服|客户归属|' +
    '=owner|account manager|sales rep|sales representative|=responsible|assigned to|account owner|=in charge of',
  territory: '所属片区|片区|大区|销售区域|所属大区|territory|sales region|sales area|sales territory',
  source:
    '何处得知|得知渠道|了解渠道|客户来源|来源渠道|信息来源|名单来源|获客渠道|获取渠道|数据来源|线索来源|=来源|=渠道|source|lead source|=channel|=source channel|=origin|how they found us',
  sourceNote: '来源说明|来源备注|source note|source detail|source details',
  introducer: '介绍人|推荐人|引荐人|推荐单位|介绍单位|referred by|introducer|introduced by|referrer|referral',
  tier: '供应商等级|供应商级别|买家等级|买家级别|会员等级|会员级别|=客户类型|=客户类别|=客户分类|customer segment|segment|=customer type|=type|客户等级|客户级别|客户分级|重要程度|=等级|=级别|客户分类等级|tier|=grade|=level|=priority|customer level|customer grade|=class|=rating',
  stage:
    '跟进状态|合作状态|=状态|=status|客户阶段|客户状态|生命周期|阶段|lifecycle|life cycle|stage|customer stage|customer status',
  blacklistReason: '黑名单原因|拉黑原因|blacklist reason',
  annualPurchase:
    '年采购额|年采购金额|年度采购额|年度采购金额|采购金额|采购额|年采购规模|采购规模|年采购预算|采购预算|年采购总额|采购总额|年采购量|年均采购额|预计采购额|意向采购额|意向金额|' +
    'annual purchase|annual purchases|annual purchase amount|annual procurement|annual procurement volume|purchase amount|purchase volume|purchasing volume|annual purchasing volume|annual buying volume|procurement budget|purchase budget|purchasing budget|annual spend|=budget|yearly purchase|annual purchase value',
  purchaseCategories:
    '感兴趣展区|感兴趣的展区|意向展区|采购类目|采购产品类别|感兴趣的产品类别|感兴趣的产品类型|所需产品|采购项目|感兴趣的品类|感兴趣品类|采购品类|采购类别|采购产品|采购商品|采购品种|采购范围|采购需求|采购意向|意向产品|意向品类|意向采购品类|需求产品|需求品类|求购产品|求购品类|感兴趣产品|关注品类|感兴趣的产品|采购内容|' +
    'purchase category|purchase categories|product interest|product interests|products of interest|interested products|interested in|categories of interest|sourcing categories|=sourcing|purchasing category|procurement category|procurement categories|buying interest|products needed|=looking for|=product category|=product categories|=categories|=category',
  purchaseMethods:
    '招标直采|招标或直采|采购方式|采购模式|采购形式|购买方式|采购渠道方式|采购途径|purchase method|purchasing method|procurement method|buying method|procurement mode|purchase mode|buying mode|tender direct|tender or direct|purchasing mode|sourcing method',
  tags: '=分组|=群组|=分组名称|标签|客户标签|=标记|tag|tags|=label|=labels|keywords',
  contactName:
    '=与会人员|=参会人员|=参会嘉宾|=参会者|=收件人|first and last name|联络员|=代表人|联系人姓名|联系人名称|联系人员|联系人|联络人|对接人|接洽人|采购负责人|采购联系人|业务联系人|主要联系人|主要负责人|企业负责人|公司负责人|负责人姓名|客户姓名|参会人|参会人员|参会代表|参观人|代表姓名|采购员|经办人|=姓名|=名字|=负责人|=采购|=代表|=参会人姓名|=买手|' +
    'contact name|contact person|contact|full name|person name|person in charge|pic|key contact|primary contact|representative|attendee|attendee name|=name|=person|=delegate|=buyer contact|=attn|attention|your name',
  contactFamilyName: '=姓|=姓氏|last name|lastname|surname|family name',
  contactGivenName: '=名|first name|firstname|given name|forename',
  department: '部门名称|所在部门|所属部门|部门|科室|department|dept|division',
  title:
    '联系人职务|联系人职位|contact title|contact job title|contact position|职务|职位|岗位|职称|部门职务|部门及职务|职务部门|部门职位|job title|position|designation|=title|job position|=function|job role|=job',
  buyingRole:
    '采购角色|决策角色|采购中角色|角色职能|buying role|purchase role|decision role|role in buying|role in purchasing',
  mobile:
    '手机号码|手机号|手机|行动电话|手提电话|移动电话|联系手机|联系人手机|联系人手机号|移动号码|手提|手机电话|mobile|mobile phone|mobile number|mobile no|cell|cell phone|cellphone|cell number|handphone|hand phone|whatsapp|whatsapp number|wechat phone|mob|mob no',
  phone:
    '联系电话|电话号码|固定电话|办公电话|公司电话|单位电话|企业电话|座机|座机号|座机号码|固话|总机|直线|直线电话|联系方式|联络方式|联系人电话|联系人及电话|电话|=号码|热线|' +
    'phone|phone value|phone number|phone no|telephone|telephone number|tel|tel no|landline|office phone|work phone|business phone|direct line|contact number|contact no|contact info|contact information|contact details|contact phone|switchboard|hotline',
  fax: '传真号码|传真号|传真|fax|fax number|fax no|facsimile',
  email:
    '电子邮箱|电子信箱|信箱|电子邮件|邮箱地址|邮箱|邮件地址|=邮件|电邮|e-mail|email|email value|email address|e-mail address|=mail|mail address|contact email|e mail',
  wechat:
    '微信同号|微信账号|微信帐号|微信号码|微信号|微信|微信id|企业微信|wechat|wechat id|we chat|weixin|wechat no|wechat account|wx',
  birthday:
    '出生日期|出生年月日|出生年月|生日日期|联系人生日|生日|生辰|农历生日|阴历生日|公历生日|阳历生日|birthday|birth date|birthdate|date of birth|dob|bday',
  salutation: '称呼|称谓|尊称|salutation|form of address|honorific|greeting',
  gender: '性别|gender|sex',
  language:
    '沟通语言|联系语言|首选语言|偏好语言|书信语言|使用语言|常用语言|=语言|=语种|=母语|preferred language|contact language|correspondence language|language preference|spoken language|=language|=lang|=mother tongue',
  preferredChannel:
    '首选联系方式|偏好联系方式|偏好渠道|首选渠道|沟通偏好|联系偏好|preferred channel|preferred contact method|contact preference|preferred contact',
  consent: '同意渠道|授权渠道|同意接收|consent|opt in|consented channels',
  doNotContact:
    '勿扰|免打扰|请勿联系|不再联系|禁止联系|拒绝联系|do not contact|dnc|opt out|opted out|unsubscribed|do not call',
  isPrimary:
    '是否主要联系人|是否首要联系人|是否主联系人|主联系人标记|is primary|primary contact flag|main contact flag',
  leftOn: '离职日期|离职时间|left on|leaving date|left company on',
  contactNotes: '联系人备注|个人备注|contact notes|contact remarks|contact note|personal notes',
  lastContactOn:
    '末次联系|末次联系日期|末次跟进|上次联系|上次联系日期|上次联系时间|最近联系|最近联系日期|最近联系时间|最后联系|最后联系日期|最后联系时间|上次回访|最近回访|回访日期|回访时间|最后回访|上次拜访|最近拜访|拜访日期|拜访时间|最后拜访|上次跟进|最近跟进|最后跟进|跟进日期|跟进时间|最近跟进时间|上次沟通|最近沟通|联系日期|联系时间|上次联络|最近联络|' +
    'last contact|last contacted|last contact date|last contacted on|last contact on|date of last contact|last visit|last visited|last visit date|last call|last follow up|last followup|last touch|last activity|last spoke|contacted on',
  notes:
    '=description|=跟进记录|=沟通记录|备注|备注信息|备注说明|备注内容|其他备注|说明|附注|备考|remarks|remark|notes|note|comment|comments|memo',
  rowNumber:
    '=序号|=编号|=序列|=序|=行号|=no|=no.|=nr|=num|=#|=s/n|=sn|=id|=seq|=index|=item|=item no|=serial no|=serial number|=sl no|=sr no|=number|=№|=row',
}

/** Headers that look like one of ours and are not: kept with their header as a note. */
export const foreignHeaders =
  /统一编号|产品名称|商品名称|项目名称|展会名称|活动名称|品牌|展位|展馆|邮编|邮政编码|身份证|护照|开户行|银行|账号|注册资[本金]|法定代表人|法人|经营范围|主营|供应产品|产品类别|年产能|企业性质|公司性质|企业类型|公司类型|单位性质|经济类型|注册日期|注册时间|登记日期|登记时间|创建时间|更新时间|录入|填表|签到|qq|skype|linkedin|facebook|instagram|twitter|zip|postal ?code|postcode|passport|booth|stand ?no|hall|product name|main products?|bank|registered capital|legal representative|ownership|company type|created|updated|registered on|registration date|time ?stamp/i
